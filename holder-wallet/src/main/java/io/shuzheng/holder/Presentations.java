package io.shuzheng.holder;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentationMessage;
import io.shuzheng.holder.CannotPresentException.Reason;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The prover's steps of a presentation. */
final class Presentations {

    private final AgentContext context;
    private final AnonCredsEngine engine;
    private final HolderListener listener;
    private final LinkSecrets linkSecrets;
    private final RevocationStates revocation;
    private final CredentialSelection selection;
    private final PresentProofProtocol protocol;
    final Exchanges<PresentProofExchange> exchanges;

    Presentations(
            AgentContext context,
            AnonCredsEngine engine,
            HolderListener listener,
            LinkSecrets linkSecrets,
            RevocationStates revocation) {
        this.context = context;
        this.engine = engine;
        this.listener = listener;
        this.linkSecrets = linkSecrets;
        this.revocation = revocation;
        this.selection = new CredentialSelection(context.registry(), revocation, new ThresholdGuard());
        this.protocol = new PresentProofProtocol(context.ids());
        this.exchanges = new Exchanges<>("held-presentation", protocol, context.ids());
    }

    /** Answers a request, or refuses it and says why. */
    Optional<Reason> present(UnitOfWork work, HeldExchange<PresentProofExchange> held) {
        Connection verifier = context.connections().require(work, held.connectionId());
        PresentationRequest request = request(held.exchange());
        Presentation presentation;
        try {
            presentation = make(work, verifier, request);
        } catch (CannotPresentException e) {
            refuse(work, held, e.reason().name(), e.reason().explanation());
            return Optional.of(e.reason());
        }
        Transition<PresentProofExchange, PresentationMessage> step =
                protocol.present(held.exchange(), presentation.toJson());
        exchanges.put(work, held.at(step.exchange()));
        context.messenger().send(work, verifier, step.message());
        return Optional.empty();
    }

    private Presentation make(UnitOfWork work, Connection verifier, PresentationRequest request) {
        AnonCredsRegistry registry = context.registry();
        List<CredentialUse> uses = new ArrayList<>();
        Map<String, Schema> schemas = new HashMap<>();
        Map<String, CredentialDefinition> definitions = new HashMap<>();
        selection.select(work, verifier, request).forEach((stored, groups) -> {
            String schemaId = stored.credential().schemaId();
            String definitionId = stored.credential().credentialDefinitionId();
            schemas.computeIfAbsent(schemaId, registry::schema);
            definitions.computeIfAbsent(definitionId, registry::credentialDefinition);
            uses.add(use(stored, groups));
        });
        return engine.present(
                new PresentationInputs(request, uses, Map.of(), linkSecrets.get(work), schemas, definitions));
    }

    private CredentialUse use(StoredCredential stored, List<ReferentGroup> groups) {
        Set<String> revealed = new HashSet<>();
        Set<String> predicates = new HashSet<>();
        List<NonRevokedInterval> intervals = new ArrayList<>();
        for (ReferentGroup group : groups) {
            revealed.addAll(group.attributes().keySet());
            predicates.addAll(group.predicates().keySet());
            intervals.addAll(group.intervals());
        }
        return new CredentialUse(
                stored.credential(), revocation.state(stored, intervals), revealed, Set.of(), predicates);
    }

    void refuse(UnitOfWork work, HeldExchange<PresentProofExchange> held, String code, String explanation) {
        Transition<PresentProofExchange, ProblemReport> step = protocol.refuse(held.exchange(), code, explanation);
        context.messenger().send(work, held.connectionId(), step.message());
        abandoned(work, held.at(step.exchange()), code);
    }

    /** Keeps that an exchange has ended without an accepted presentation. */
    void abandoned(UnitOfWork work, HeldExchange<PresentProofExchange> held, String code) {
        exchanges.put(work, held);
        Connection verifier = context.connections().require(work, held.connectionId());
        listener.presentationAbandoned(work, verifier, held.id(), held.parentThreadId(), code);
    }

    static PresentationRequest request(PresentProofExchange exchange) {
        return exchange.requestObject()
                .map(PresentationRequest::fromJson)
                .orElseThrow(() -> new InvalidInputException("nothing was requested in this exchange"));
    }
}
