package io.shuzheng.issuer;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredential;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.OfferCredential;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Offers and issues credentials. */
final class Issuances {

    private final IssuerParts parts;
    private final Registries registries;
    final IssueCredentialProtocol protocol;

    Issuances(IssuerParts parts, Registries registries) {
        this.parts = parts;
        this.registries = registries;
        this.protocol = new IssueCredentialProtocol(parts.context().ids());
    }

    static Issuance require(WalletReader reader, String exchangeId) {
        return reader.find(Issuance.TYPE, exchangeId)
                .orElseThrow(() ->
                        new IssuanceException(IssuanceException.Reason.UNKNOWN_EXCHANGE, "there is no such issuance"));
    }

    /** Begins a thread with an offer. */
    String offer(
            UnitOfWork work,
            Connection connection,
            AnonCredsFamily family,
            String definitionId,
            Map<String, String> values,
            Optional<String> parentThreadId) {
        JsonNode offer = newOffer(work, definitionId, values);
        Transition<IssueCredentialExchange, OfferCredential> sent =
                protocol.offer(family, CredentialPreview.of(values), offer, parentThreadId);
        return send(work, connection, Issuance.of(connection, sent.exchange()), sent);
    }

    /** Answers a proposal in its thread. */
    String answer(
            UnitOfWork work,
            Connection connection,
            IssueCredentialExchange proposed,
            String definitionId,
            Map<String, String> values) {
        Issuance issuance =
                require(work, Issuance.idOf(connection, proposed.conversation().threadId()));
        JsonNode offer = newOffer(work, definitionId, values);
        Transition<IssueCredentialExchange, OfferCredential> sent =
                protocol.offer(issuance.exchange(), CredentialPreview.of(values), offer);
        return send(work, connection, issuance.with(sent.exchange()), sent);
    }

    private String send(
            UnitOfWork work,
            Connection connection,
            Issuance issuance,
            Transition<IssueCredentialExchange, OfferCredential> sent) {
        String id = Issuance.idOf(connection, sent.exchange().conversation().threadId());
        work.put(Issuance.TYPE, id, issuance);
        parts.context().messenger().send(work, connection, sent.message());
        return id;
    }

    private JsonNode newOffer(UnitOfWork work, String definitionId, Map<String, String> values) {
        IssuerDefinition definition = DefinitionPublication.require(work, definitionId);
        if (!definition.hasExactly(values.keySet())) {
            throw new IssuanceException(
                    IssuanceException.Reason.WRONG_ATTRIBUTES,
                    "an offer has a value for each of " + definition.schema().attributeNames() + " and no other");
        }
        return parts.engine()
                .createOffer(definition.definition().schemaId(), definitionId, definition.proof())
                .toJson();
    }

    /** Signs what the request asks for, and sends it. */
    void issue(UnitOfWork work, Connection connection, String exchangeId, Issuance issuance) {
        CredentialOffer offer = issuance.offer().orElseThrow();
        CredentialRequest request =
                CredentialRequest.fromJson(issuance.exchange().requestObject().orElseThrow());
        IssuerDefinition definition = DefinitionPublication.require(work, offer.credentialDefinitionId());
        Optional<RegistryPlace> place =
                definition.definition().isRevocable() ? Optional.of(place(exchangeId, offer)) : Optional.empty();
        Credential credential = parts.engine()
                .issue(new CredentialIssuance(
                        definition.definition(),
                        definition.privateKey(),
                        offer,
                        request,
                        CredentialIssuance.encode(issuance.values()),
                        place));
        Transition<IssueCredentialExchange, IssueCredential> sent =
                protocol.issue(issuance.exchange(), credential.toJson());
        work.put(Issuance.TYPE, exchangeId, issuance.with(sent.exchange()));
        parts.context().messenger().send(work, connection, sent.message());
    }

    private RegistryPlace place(String exchangeId, CredentialOffer offer) {
        RegistryPlaceRecord place = registries.place(exchangeId, offer.credentialDefinitionId());
        return parts.context().store().read(reader -> {
            IssuerRegistry registry = Registries.require(reader, place.registryId());
            return new RegistryPlace(
                    registry.definition(),
                    registry.privateKey(),
                    reader.find(Registries.STATUS_LIST, place.registryId()).orElseThrow(),
                    place.index());
        });
    }
}
