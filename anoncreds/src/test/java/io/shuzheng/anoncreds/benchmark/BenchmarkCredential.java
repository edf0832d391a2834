package io.shuzheng.anoncreds.benchmark;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The work that engines are measured on: a credential of five attributes, of which a presentation shows two and proves one
 * predicate; revocable, with non-revocation proved, where there is a registry. Any engine does any step on the same objects.
 */
public final class BenchmarkCredential {

    private static final String ISSUER = "did:web:benchmark";
    private static final String SCHEMA_ID = ISSUER + "/schema";
    private static final String DEFINITION_ID = ISSUER + "/definition";
    private static final Schema SCHEMA =
            new Schema("benchmark", "1.0", List.of("name", "city", "score", "issued_on", "valid_until"), ISSUER);
    private static final Map<String, String> VALUES =
            Map.of("name", "Alice", "city", "上海", "score", "789", "issued_on", "20260101", "valid_until", "20270101");

    private final NewCredentialDefinition keys;
    private final Optional<BenchmarkRegistry> registry;
    private final LinkSecret linkSecret;
    private final CredentialOffer offer;
    private final NewCredentialRequest request;
    private final Credential issued;
    private final Credential credential;
    private final PresentationRequest asked;
    private final Presentation presentation;

    /**
     * Does every step once, which takes seconds.
     *
     * @param revocable whether the credential is revocable and each presentation proves that it was not revoked
     */
    public BenchmarkCredential(AnonCredsEngine engine, boolean revocable) {
        keys = engine.createCredentialDefinition(SCHEMA_ID, SCHEMA, ISSUER, "benchmark", revocable);
        registry = revocable
                ? Optional.of(BenchmarkRegistry.create(engine, DEFINITION_ID, keys.definition()))
                : Optional.empty();
        linkSecret = engine.createLinkSecret();
        offer = engine.createOffer(SCHEMA_ID, DEFINITION_ID, keys.keyCorrectnessProof());
        request = request(engine);
        issued = issue(engine);
        credential = process(engine);
        asked = new PresentationRequest(
                "benchmark",
                "1.0",
                new Nonce(BigInteger.TWO),
                Map.of("name", RequestedAttribute.of("name"), "city", RequestedAttribute.of("city")),
                Map.of("score", RequestedPredicate.of("score", PredicateType.GE, 600)),
                registry.map(each -> NonRevokedInterval.until(BenchmarkRegistry.TIMESTAMP)),
                PresentationRequest.Format.V1);
        presentation = present(engine);
    }

    public NewCredentialRequest request(AnonCredsEngine engine) {
        return engine.createRequest(
                offer, keys.definition(), linkSecret, "default", new ProverContext.Entropy("benchmark"));
    }

    public Credential issue(AnonCredsEngine engine) {
        return engine.issue(new CredentialIssuance(
                keys.definition(),
                keys.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(VALUES),
                registry.map(BenchmarkRegistry::place)));
    }

    public Credential process(AnonCredsEngine engine) {
        return engine.process(
                issued, request.metadata(), linkSecret, keys.definition(), registry.map(BenchmarkRegistry::definition));
    }

    public Presentation present(AnonCredsEngine engine) {
        Optional<CredentialRevocationState> state = registry.map(BenchmarkRegistry::state);
        return engine.present(new PresentationInputs(
                asked,
                List.of(new CredentialUse(credential, state, Set.of("name", "city"), Set.of(), Set.of("score"))),
                Map.of(),
                linkSecret,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, keys.definition())));
    }

    /** Verifies the proof alone, without the rules above engines. */
    public ProofVerdict verify(AnonCredsEngine engine) {
        ProofVerdict verdict = engine.verifyProof(new ProofInputs(
                presentation,
                asked,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, keys.definition()),
                registry.map(BenchmarkRegistry::definitions).orElse(Map.of()),
                registry.map(each -> List.of(each.statusList())).orElse(List.of()),
                List.of()));
        if (!(verdict instanceof ProofVerdict.Valid)) {
            throw new IllegalStateException("what is measured must verify");
        }
        return verdict;
    }

    public PresentationRequest asked() {
        return asked;
    }

    public Presentation presentation() {
        return presentation;
    }

    /** What a verifier looks up. */
    public OfflineObjects published() {
        return new OfflineObjects(
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, keys.definition()),
                registry.map(BenchmarkRegistry::definitions).orElse(Map.of()),
                registry.map(each -> List.of(each.statusList())).orElse(List.of()));
    }
}
