package io.shuzheng.verifier;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An issuer with one enterprise's credential: capital 5000, revocable; and that holder's side of a presentation. */
final class TestIssuer {

    static final String SCHEMA_ID = "did:web:issuer/s";
    static final String DEFINITION_ID = "did:web:issuer/cd";
    private static final String REGISTRY_ID = "did:web:issuer/rr";
    private static final int INDEX = 1;

    private final AnonCredsEngine engine;
    private final CredentialDefinition definition = CredentialDefinition.parse(text("credential-definition"));
    private final NewRevocationRegistry registry;
    private final LinkSecret linkSecret;
    private final Credential credential;
    private volatile List<RevocationStatusList> lists;

    TestIssuer(AnonCredsEngine engine, Path tails) {
        this.engine = engine;
        registry = engine.createRevocationRegistry(DEFINITION_ID, definition, "r1", 8, tails);
        lists = List.of(
                engine.createStatusList(REGISTRY_ID, definition, registry.definition(), registry.privateKey(), 100));
        linkSecret = engine.createLinkSecret();
        credential = issue();
    }

    private Credential issue() {
        CredentialOffer offer =
                engine.createOffer(SCHEMA_ID, DEFINITION_ID, KeyCorrectnessProof.parse(text("key-correctness-proof")));
        NewCredentialRequest request = engine.createRequest(
                offer, definition, linkSecret, "default", new ProverContext.Entropy("entropy of the test"));
        Credential issued = engine.issue(new CredentialIssuance(
                definition,
                CredentialDefinitionPrivateKey.parse(text("credential-definition-private-key")),
                offer,
                request.request(),
                CredentialIssuance.encode(
                        Map.of("name", "上海某某", "uscc", "91310000MA1FL0XX4B", "Capital X", "5000", "since", "20200101")),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        registry.definition(), registry.privateKey(), lists.get(0), INDEX))));
        return engine.process(issued, request.metadata(), linkSecret, definition, Optional.of(registry.definition()));
    }

    void revoke() {
        RevocationStatusList revoked = engine.updateStatusList(new StatusListUpdate(
                definition, registry.definition(), registry.privateKey(), lists.get(0), Set.of(), Set.of(INDEX), 200));
        lists = List.of(lists.get(0), revoked);
    }

    OfflineObjects published() {
        return new OfflineObjects(
                Map.of(SCHEMA_ID, Schema.parse(text("schema"))),
                Map.of(DEFINITION_ID, definition),
                Map.of(REGISTRY_ID, registry.definition()),
                lists);
    }

    /** What the holder shows: "name" revealed, "capital" proved, not revoked by the newest list. */
    Presentation present(PresentationRequest request) {
        RevocationStatusList newest = lists.get(lists.size() - 1);
        PresentationInputs.CredentialUse use = new PresentationInputs.CredentialUse(
                credential,
                Optional.of(engine.createRevocationState(registry.definition(), newest, INDEX, registry.tailsFile())),
                request.requestedAttributes().keySet(),
                Set.of(),
                request.requestedPredicates().keySet());
        return engine.present(new PresentationInputs(
                request,
                List.of(use),
                Map.of(),
                linkSecret,
                published().schemas(),
                published().credentialDefinitions()));
    }

    private static String text(String name) {
        try (InputStream stream = TestIssuer.class.getResourceAsStream(name + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
