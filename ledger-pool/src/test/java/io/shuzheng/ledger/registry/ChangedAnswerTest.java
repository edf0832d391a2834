package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidUnavailableException;
import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@AnyLedger
class ChangedAnswerTest {

    private static final long FAR_FUTURE = 4_000_000_000L;

    private final TestLedger ledger;

    @TempDir
    private Path tails;

    private LedgerIdentity issuer;
    private String schemaId;
    private String definitionId;
    private String registryId;

    ChangedAnswerTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void publish() {
        issuer = ledger.newEndorser();
        IndyAnonCredsPublisher publisher =
                IndyAnonCredsRegistry.of(ledger.reader()).publisher(ledger.writer(issuer), Clock.systemUTC());
        schemaId = publisher.publishSchema(TestAnonCreds.schema(publisher.issuerId()));
        CredentialDefinition definition = TestAnonCreds.definition(publisher.issuerId(), schemaId, "default");
        definitionId = publisher.publishCredentialDefinition(definition);
        NewRevocationRegistry registry = TestAnonCreds.registry(definitionId, definition, tails);
        registryId = publisher.publishRevocationRegistryDefinition(registry.definition());
        publisher.publishRevocationStatusList(TestAnonCreds.firstList(registryId, definition, registry));
        ledger.untilPublished(
                () -> IndyAnonCredsRegistry.of(ledger.reader()).revocationStatusList(registryId, FAR_FUTURE));
    }

    @Test
    void whenAccumulatorsDifferThenMalformed() {
        IndyAnonCredsRegistry registry = IndyAnonCredsRegistry.of(changing(
                TransactionType.GET_REVOC_REG,
                result -> result.withObject("/data/value").put("accum", "1 0 1 0 1 0 1 0 1 0 1 0")));

        assertThatThrownBy(() -> registry.revocationStatusList(registryId, FAR_FUTURE))
                .isInstanceOf(MalformedReply.class)
                .hasMessageContaining("accumulators");
    }

    @Test
    void whenDeltaNamesWhatIsNoIndexThenRefused() {
        Consumer<ObjectNode> text = result -> revoked(result).add("one");
        Consumer<ObjectNode> tooLarge = result -> revoked(result).add(TestAnonCreds.REGISTRY_SIZE);

        assertThatThrownBy(() -> deltaRegistry(text).revocationStatusList(registryId, FAR_FUTURE))
                .isInstanceOf(MalformedReply.class);
        assertThatThrownBy(() -> deltaRegistry(tooLarge).revocationStatusList(registryId, FAR_FUTURE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenDeltaIsOfAnotherRegistryThenMalformed() {
        assertThatThrownBy(() -> deltaRegistry(
                                result -> result.withObject("/data").put("revocRegDefId", registryId + "x"))
                        .revocationStatusList(registryId, FAR_FUTURE))
                .isInstanceOf(MalformedReply.class);
    }

    @Test
    void whenDefinitionsAreOthersThenRefused() {
        LedgerReader otherSchema = changing(
                TransactionType.GET_SCHEMA, result -> result.withObject("/data").put("version", "2.0"));
        LedgerReader brokenKey = changing(
                TransactionType.GET_CRED_DEF,
                result -> result.withObject("/data/primary").put("n", "4"));
        LedgerReader otherRegistry = changing(
                TransactionType.GET_REVOC_REG_DEF,
                result -> result.withObject("/data").put("id", registryId + "x"));

        assertThatThrownBy(() -> IndyAnonCredsRegistry.of(otherSchema).schema(schemaId))
                .isInstanceOf(MalformedReply.class);
        assertThatThrownBy(() -> IndyAnonCredsRegistry.of(brokenKey).credentialDefinition(definitionId))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> IndyAnonCredsRegistry.of(otherRegistry).revocationRegistryDefinition(registryId))
                .isInstanceOf(MalformedReply.class);
    }

    @Test
    void whenNymIsAnothersThenTheDidIsUnavailable() {
        IndyDidResolver resolver = IndyDidResolver.of(changing(
                TransactionType.GET_NYM,
                result -> result.put("data", "{\"dest\":\"" + ledger.trustee().did() + "\",\"verkey\":null}")));

        assertThatThrownBy(() -> resolver.resolve(Did.ofIndyId(issuer.did().value())))
                .isInstanceOf(DidUnavailableException.class)
                .hasCauseInstanceOf(MalformedReply.class);
    }

    private IndyAnonCredsRegistry deltaRegistry(Consumer<ObjectNode> change) {
        return IndyAnonCredsRegistry.of(changing(TransactionType.GET_REVOC_REG_DELTA, change));
    }

    private LedgerReader changing(TransactionType type, Consumer<ObjectNode> change) {
        return new LedgerReader(new ChangingPool(ledger.pool(), type, change), ledger.ids());
    }

    private static ArrayNode revoked(ObjectNode result) {
        return result.withObject("/data/value").putArray("revoked");
    }
}
