package io.shuzheng.app.verify;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An issuer with new keys for a schema of one attribute {@code name}, and Alice, who holds a credential of it. */
final class TestPerson {

    private static final int INDEX = 1;

    final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    private final Schema schema;
    private final String schemaId;
    private final NewCredentialDefinition keys;
    private final LinkSecret linkSecret = engine.createLinkSecret();

    TestPerson(Schema schema, String schemaId, boolean revocable) {
        this.schema = schema;
        this.schemaId = schemaId;
        this.keys = engine.createCredentialDefinition(schemaId, schema, schema.issuerId(), "tag", revocable);
    }

    /** A revocation registry with its state. */
    record Revocation(NewRevocationRegistry registry, RevocationStatusList list) {}

    CredentialDefinition definition() {
        return keys.definition();
    }

    static PresentationRequest request(Optional<NonRevokedInterval> interval) {
        return new PresentationRequest(
                "test",
                "1.0",
                new Nonce(BigInteger.TWO),
                Map.of("n", RequestedAttribute.of("name")),
                Map.of(),
                interval,
                PresentationRequest.Format.V1);
    }

    /** Issues to Alice and presents what she got. */
    Presentation present(PresentationRequest asked, String definitionId, Optional<Revocation> revocation) {
        Credential credential = issue(definitionId, revocation);
        Optional<CredentialRevocationState> state = revocation.map(each -> engine.createRevocationState(
                each.registry().definition(),
                each.list(),
                INDEX,
                each.registry().tailsFile()));
        return engine.present(new PresentationInputs(
                asked,
                List.of(new PresentationInputs.CredentialUse(credential, state, Set.of("n"), Set.of(), Set.of())),
                Map.of(),
                linkSecret,
                Map.of(schemaId, schema),
                Map.of(definitionId, definition())));
    }

    private Credential issue(String definitionId, Optional<Revocation> revocation) {
        CredentialOffer offer = engine.createOffer(schemaId, definitionId, keys.keyCorrectnessProof());
        NewCredentialRequest request =
                engine.createRequest(offer, definition(), linkSecret, "default", new ProverContext.Entropy("entropy"));
        Credential issued = engine.issue(new CredentialIssuance(
                definition(),
                keys.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(Map.of("name", "Alice")),
                revocation.map(each -> new CredentialIssuance.RegistryPlace(
                        each.registry().definition(), each.registry().privateKey(), each.list(), INDEX))));
        return engine.process(
                issued,
                request.metadata(),
                linkSecret,
                definition(),
                revocation.map(each -> each.registry().definition()));
    }
}
