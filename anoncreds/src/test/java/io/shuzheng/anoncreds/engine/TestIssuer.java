package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An issuer of revocable credentials about enterprises, with the throw-away keys of {@link TestObjects} and a registry of its
 * own of 8.
 */
public final class TestIssuer {

    public static final int REGISTRY_SIZE = 8;
    public static final long FIRST_LIST = 100;

    private final AnonCredsEngine engine;
    private final NewRevocationRegistry registry;
    private final List<RevocationStatusList> lists = new ArrayList<>();

    public TestIssuer(AnonCredsEngine engine, Path tails) {
        this.engine = engine;
        this.registry = engine.createRevocationRegistry(
                TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition(), "r1", REGISTRY_SIZE, tails);
        this.lists.add(engine.createStatusList(
                TestObjects.REGISTRY_ID,
                TestObjects.credentialDefinition(),
                registry.definition(),
                registry.privateKey(),
                FIRST_LIST));
    }

    public NewRevocationRegistry registry() {
        return registry;
    }

    public RevocationRegistryDefinition registryDefinition() {
        return registry.definition();
    }

    public RevocationStatusList currentList() {
        return lists.get(lists.size() - 1);
    }

    public RevocationStatusList list(int position) {
        return lists.get(position);
    }

    public void update(Set<Integer> issued, Set<Integer> revoked, long timestamp) {
        lists.add(engine.updateStatusList(new StatusListUpdate(
                TestObjects.credentialDefinition(),
                registry.definition(),
                registry.privateKey(),
                currentList(),
                issued,
                revoked,
                timestamp)));
    }

    public static Map<String, String> enterprise(String name, String capital) {
        return Map.of("name", name, "uscc", "91310000MA1FL0XX4B", "Capital X", capital, "since", "20200101");
    }

    /** Issues to a holder, through all steps. */
    public Credential issue(LinkSecret linkSecret, Map<String, String> values, int index) {
        CredentialOffer offer = engine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.keyCorrectnessProof());
        NewCredentialRequest request = engine.createRequest(
                offer,
                TestObjects.credentialDefinition(),
                linkSecret,
                "default",
                new ProverContext.Entropy("entropy of the test"));
        Credential issued = engine.issue(new CredentialIssuance(
                TestObjects.credentialDefinition(),
                TestObjects.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(values),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        registry.definition(), registry.privateKey(), currentList(), index))));
        return engine.process(
                issued,
                request.metadata(),
                linkSecret,
                TestObjects.credentialDefinition(),
                Optional.of(registry.definition()));
    }

    public CredentialRevocationState state(Credential credential) {
        return state(credential, currentList());
    }

    public CredentialRevocationState state(Credential credential, RevocationStatusList list) {
        return engine.createRevocationState(
                registry.definition(),
                list,
                credential.revocation().orElseThrow().index(),
                registry.tailsFile());
    }

    /** What is published by now, for verifiers. */
    public OfflineObjects published() {
        Map<String, Schema> schemas = new HashMap<>();
        schemas.put(TestObjects.SCHEMA_ID, TestObjects.schema());
        return new OfflineObjects(
                schemas,
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()),
                Map.of(TestObjects.REGISTRY_ID, registry.definition()),
                lists);
    }
}
