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
 * The work that engines are compared on: one issuer and one holder of a revocable credential of five attributes, of which a
 * presentation shows two, and proves one predicate. Each operation is done by the engine that it is given, on the same objects.
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
    private final NewRevocationRegistry registry;
    private final RevocationStatusList statusList;
    private final LinkSecret linkSecret;

    /** Makes keys, which takes seconds. */
    BenchCredential(AnonCredsEngine engine, Path directory) {
        keys = definition(engine);
        registry = registry(engine, directory, REGISTRY_SIZE);
        statusList = engine.createStatusList(
                REGISTRY_ID, keys.definition(), registry.definition(), registry.privateKey(), TIMESTAMP);
        linkSecret = engine.createLinkSecret();
    }

    static NewCredentialDefinition definition(AnonCredsEngine engine) {
        return engine.createCredentialDefinition(SCHEMA_ID, SCHEMA, ISSUER, "bench", true);
    }

    NewRevocationRegistry registry(AnonCredsEngine engine, Path directory, int size) {
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
        RegistryPlace place = new RegistryPlace(registry.definition(), registry.privateKey(), statusList, INDEX);
        return engine.issue(new CredentialIssuance(
                keys.definition(),
                keys.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(VALUES),
                Optional.of(place)));
    }

    Credential process(AnonCredsEngine engine, Credential issued, NewCredentialRequest request) {
        return engine.process(
                issued, request.metadata(), linkSecret, keys.definition(), Optional.of(registry.definition()));
    }

    CredentialRevocationState revocationState(AnonCredsEngine engine) {
        return engine.createRevocationState(registry.definition(), statusList, INDEX, registry.tailsFile());
    }

    /** @param nonRevoked whether non-revocation is to be proved as well */
    static PresentationRequest asking(boolean nonRevoked) {
        return new PresentationRequest(
                "bench",
                "1.0",
                new Nonce(BigInteger.TWO),
                Map.of("name", RequestedAttribute.of("name"), "city", RequestedAttribute.of("city")),
                Map.of("score", RequestedPredicate.of("score", PredicateType.GE, 600)),
                nonRevoked ? Optional.of(NonRevokedInterval.until(TIMESTAMP + 1)) : Optional.empty(),
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

    void verify(AnonCredsEngine engine, PresentationRequest request, Presentation presentation, boolean nonRevoked) {
        ProofInputs inputs = new ProofInputs(
                presentation,
                request,
                Map.of(SCHEMA_ID, SCHEMA),
                Map.of(DEFINITION_ID, keys.definition()),
                nonRevoked ? Map.of(REGISTRY_ID, registry.definition()) : Map.of(),
                nonRevoked ? List.of(statusList) : List.of(),
                List.of());
        if (!(engine.verifyProof(inputs) instanceof ProofVerdict.Valid)) {
            throw new InternalFailureException("a presentation that was measured does not verify");
        }
    }
}
