package io.shuzheng.app.bench;

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
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.primitives.InternalFailureException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The work that engines are compared on: one issuer and one holder of a credential of five attributes, of which a presentation
 * shows two, and proves one predicate. Each operation is done by the engine that it is given, on the same objects.
 */
final class BenchCredential {

    private static final String ISSUER = "WgWxqztrNooG92RXvxSTWv";
    private static final String SCHEMA_ID = ISSUER + ":2:bench:1.0";
    private static final String DEFINITION_ID = ISSUER + ":3:CL:7:bench";
    private static final String REGISTRY_ID = ISSUER + ":4:" + DEFINITION_ID + ":CL_ACCUM:bench";
    private static final Schema SCHEMA =
            new Schema("bench", "1.0", List.of("name", "city", "score", "issued_on", "valid_until"), ISSUER);
    private static final Map<String, String> VALUES =
            Map.of("name", "Alice", "city", "上海", "score", "789", "issued_on", "20260101", "valid_until", "20270101");
    private static final int REGISTRY_SIZE = 64;
    private static final int INDEX = 1;
    private static final long TIMESTAMP = 1_790_000_000L;

    private final NewCredentialDefinition keys;
    private final Optional<Revocation> revocation;
    private final LinkSecret linkSecret;

    private record Revocation(NewRevocationRegistry registry, RevocationStatusList statusList) {}

    private BenchCredential(NewCredentialDefinition keys, Optional<Revocation> revocation, LinkSecret linkSecret) {
        this.keys = keys;
        this.revocation = revocation;
        this.linkSecret = linkSecret;
    }

    /** One that cannot be revoked. Makes keys, which takes a second or more. */
    static BenchCredential plain(AnonCredsEngine engine) {
        return new BenchCredential(definition(engine, false), Optional.empty(), engine.createLinkSecret());
    }

    /** One that can be revoked. Makes keys and a small registry. */
    static BenchCredential revocable(AnonCredsEngine engine, Path directory) {
        NewCredentialDefinition keys = definition(engine, true);
        NewRevocationRegistry registry = registry(engine, keys, directory, REGISTRY_SIZE);
        RevocationStatusList list = engine.createStatusList(
                REGISTRY_ID, keys.definition(), registry.definition(), registry.privateKey(), TIMESTAMP);
        return new BenchCredential(keys, Optional.of(new Revocation(registry, list)), engine.createLinkSecret());
    }

    static NewCredentialDefinition definition(AnonCredsEngine engine, boolean revocable) {
        return engine.createCredentialDefinition(SCHEMA_ID, SCHEMA, ISSUER, "bench", revocable);
    }

    /** Another registry of the definition. */
    void registry(AnonCredsEngine engine, Path directory, int size) {
        registry(engine, keys, directory, size);
    }

    private static NewRevocationRegistry registry(
            AnonCredsEngine engine, NewCredentialDefinition keys, Path directory, int size) {
        return engine.createRevocationRegistry(DEFINITION_ID, keys.definition(), "bench" + size, size, directory);
    }

    CredentialOffer offer(AnonCredsEngine engine) {
        return engine.createOffer(SCHEMA_ID, DEFINITION_ID, keys.keyCorrectnessProof());
    }

    NewCredentialRequest request(AnonCredsEngine engine, CredentialOffer offer) {
        return engine.createRequest(
                offer, keys.definition(), linkSecret, "default", new ProverContext.Entropy("bench"));
    }

    Credential issue(AnonCredsEngine engine, CredentialOffer offer, NewCredentialRequest request) {
        return engine.issue(new CredentialIssuance(
                keys.definition(),
                keys.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(VALUES),
                revocation.map(BenchCredential::place)));
    }

    private static RegistryPlace place(Revocation revocation) {
        NewRevocationRegistry registry = revocation.registry();
        return new RegistryPlace(registry.definition(), registry.privateKey(), revocation.statusList(), INDEX);
    }

    Credential process(AnonCredsEngine engine, Credential issued, NewCredentialRequest request) {
        return engine.process(
                issued,
                request.metadata(),
                linkSecret,
                keys.definition(),
                revocation.map(each -> each.registry().definition()));
    }

    /** That the credential is not revoked; empty where it cannot be. */
    Optional<CredentialRevocationState> revocationState(AnonCredsEngine engine) {
        return revocation.map(each -> engine.createRevocationState(
                each.registry().definition(),
                each.statusList(),
                INDEX,
                each.registry().tailsFile()));
    }

    /** The verifier's request, for non-revocation too where the credential can be revoked. */
    PresentationRequest asking() {
        return new PresentationRequest(
                "bench",
                "1.0",
                new Nonce(BigInteger.TWO),
                Map.of("name", RequestedAttribute.of("name"), "city", RequestedAttribute.of("city")),
                Map.of("score", RequestedPredicate.of("score", PredicateType.GE, 600)),
                revocation.map(each -> NonRevokedInterval.until(TIMESTAMP + 1)),
                PresentationRequest.Format.V1);
    }

    Presentation present(
            AnonCredsEngine engine,
            PresentationRequest request,
            Credential credential,
            Optional<CredentialRevocationState> state) {
        return engine.present(new PresentationInputs(
                request,
                List.of(new CredentialUse(credential, state, Set.of("name", "city"), Set.of(), Set.of("score"))),
                Map.of(),
                linkSecret,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, keys.definition())));
    }

    void verify(AnonCredsEngine engine, PresentationRequest request, Presentation presentation) {
        ProofInputs inputs = new ProofInputs(
                presentation,
                request,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, keys.definition()),
                revocation
                        .map(each -> Map.of(REGISTRY_ID, each.registry().definition()))
                        .orElseGet(Map::of),
                revocation.map(Revocation::statusList).stream().toList(),
                List.of());
        if (!(engine.verifyProof(inputs) instanceof ProofVerdict.Valid)) {
            throw new InternalFailureException("a presentation that was measured does not verify");
        }
    }
}
