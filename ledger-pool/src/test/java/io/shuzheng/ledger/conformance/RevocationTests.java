package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.RevocationOperations;
import io.shuzheng.ledger.request.TransactionType;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** REVOC_REG_DEF, REVOC_REG_ENTRY and their reads. */
@Conformance
class RevocationTests {

    private final ConformanceLedger ledger;
    private final LedgerIdentity issuer;
    private final String definition;

    RevocationTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.issuer = ledger.newEndorser();
        long schema = ConformanceLedger.numberOf(ledger.write(issuer, Operations.schema(ConformanceLedger.newName())));
        ledger.write(issuer, Operations.credentialDefinition(schema, "t"));
        this.definition = Operations.credentialDefinitionId(issuer.did(), schema, "t");
    }

    private String define(String issuance) {
        ledger.write(issuer, Operations.registry(issuer.did(), definition, issuance, "r"));
        return Operations.registryId(issuer.did(), definition, "r");
    }

    private static LedgerOperation entry(String registry, String value) {
        return Operations.of(
                TransactionType.REVOC_REG_ENTRY,
                "{'revocRegDefId':'" + registry + "','revocDefType':'CL_ACCUM','value':" + value + "}");
    }

    /** Writes an entry in a second of its own, so that times tell entries apart. */
    private long writeEntry(String registry, String value) {
        JsonNode written = ledger.write(issuer, entry(registry, value));
        long time = ConformanceLedger.timeOf(written);
        ledger.awaitSecondAfter(time);
        return time;
    }

    @Test
    void whenRegistryIsDefinedThenItIsFound() {
        LedgerOperation operation = Operations.registry(issuer.did(), definition, Operations.BY_DEFAULT, "r");
        JsonNode written = ledger.write(issuer, operation);
        String id = Operations.registryId(issuer.did(), definition, "r");

        JsonNode data = ledger.find(RevocationOperations.getRegistryDefinition(id), written);

        assertThat(data.path("id").asString()).isEqualTo(id);
        assertThat(data.path("credDefId").asString()).isEqualTo(definition);
        assertThat(data.path("value")).isEqualTo(operation.toJson().path("value"));
    }

    @Test
    void whenNothingIsThereThenDataIsNull() {
        String id = Operations.registryId(issuer.did(), definition, "none");
        for (LedgerOperation query : new LedgerOperation[] {
            RevocationOperations.getRegistryDefinition(id),
            RevocationOperations.getRegistry(id, 2_000_000_000),
            RevocationOperations.getRegistryDelta(id, OptionalLong.empty(), 2_000_000_000)
        }) {
            JsonNode result = ledger.read(query);
            assertThat(result.path("data").isNull()).as(result.toString()).isTrue();
            assertThat(result.path("seqNo").isNull()).as(result.toString()).isTrue();
        }
    }

    @Test
    void whenRegistryIsMalformedOrItsDefinitionIsMissingThenItIsRefused() {
        ledger.reject(
                issuer,
                Operations.registry(issuer.did(), issuer.did() + ":3:CL:1000000:t", Operations.BY_DEFAULT, "r"));
        ledger.nack(issuer, Operations.registry(issuer.did(), definition, "ISSUANCE_BY_CHANCE", "r"));
        // One member only: where two are missing, a real pool's nodes name them in orders of their own.
        ObjectNode withoutTag = Operations.registry(issuer.did(), definition, Operations.BY_DEFAULT, "r")
                .toJson();
        withoutTag.remove("tag");
        ledger.nack(issuer, LedgerOperation.of(TransactionType.REVOC_REG_DEF, withoutTag));
    }

    @Test
    void whenSomebodyElseWritesAnEntryThenItIsRejected() {
        String registry = define(Operations.BY_DEFAULT);

        ledger.reject(ledger.newEndorser(), entry(registry, "{'accum':'A1'}"));
        ledger.reject(ledger.trustee(), entry(registry, "{'accum':'A1'}"));
        ledger.reject(ledger.newOwner(), entry(registry, "{'accum':'A1'}"));
    }

    @Test
    void whenIssuanceIsByDefaultThenWhatIsRevokedIsKept() {
        String registry = define(Operations.BY_DEFAULT);
        long first = writeEntry(registry, "{'accum':'A1'}");
        long second = writeEntry(registry, "{'accum':'A2','prevAccum':'A1','revoked':[7,3]}");
        long third = writeEntry(registry, "{'accum':'A3','prevAccum':'A2','revoked':[5],'issued':[3]}");

        JsonNode all = delta(registry, OptionalLong.empty(), third).path("value");
        assertThat(numbers(all.path("revoked"))).containsExactlyInAnyOrder(5, 7);
        assertThat(all.path("accum_to").path("value").path("accum").asString()).isEqualTo("A3");
        assertThat(all.has("accum_from")).isFalse();
        JsonNode part = delta(registry, OptionalLong.of(second), third).path("value");
        assertThat(numbers(part.path("revoked"))).containsExactly(5);
        assertThat(numbers(part.path("issued"))).containsExactly(3);
        assertThat(part.path("accum_from").path("value").path("accum").asString())
                .isEqualTo("A2");
        assertThat(numbers(delta(registry, OptionalLong.of(first - 1), second)
                        .path("value")
                        .path("revoked")))
                .containsExactlyInAnyOrder(3, 7);
    }

    @Test
    void whenIssuanceIsOnDemandThenWhatIsIssuedIsKept() {
        String registry = define(Operations.ON_DEMAND);
        long first = writeEntry(registry, "{'accum':'B1','issued':[1,2]}");
        long second = writeEntry(registry, "{'accum':'B2','prevAccum':'B1','issued':[4],'revoked':[1]}");

        JsonNode all = delta(registry, OptionalLong.empty(), second).path("value");
        assertThat(numbers(all.path("issued"))).containsExactlyInAnyOrder(2, 4);
        JsonNode part = delta(registry, OptionalLong.of(first), second).path("value");
        assertThat(numbers(part.path("issued"))).containsExactly(4);
        assertThat(numbers(part.path("revoked"))).containsExactly(1);
        ledger.reject(issuer, entry(registry, "{'accum':'B3','prevAccum':'B2','revoked':[1]}"));
        ledger.reject(issuer, entry(registry, "{'accum':'B3','prevAccum':'B2','issued':[4]}"));
    }

    @Test
    void whenTimeIsGivenThenTheAccumulatorIsThatOfTheTime() {
        String registry = define(Operations.BY_DEFAULT);
        long first = writeEntry(registry, "{'accum':'A1'}");
        long second = writeEntry(registry, "{'accum':'A2','prevAccum':'A1','revoked':[1]}");

        assertThat(accumulatorAt(registry, second + 5)).isEqualTo("A2");
        assertThat(accumulatorAt(registry, second)).isEqualTo("A2");
        assertThat(accumulatorAt(registry, second - 1)).isEqualTo("A1");
        JsonNode before = ledger.read(RevocationOperations.getRegistry(registry, first - 1));
        assertThat(before.path("data").isNull()).isTrue();
    }

    private String accumulatorAt(String registry, long time) {
        return ledger.readUntil(
                        RevocationOperations.getRegistry(registry, time),
                        result -> result.path("data").isObject())
                .path("data")
                .path("value")
                .path("accum")
                .asString();
    }

    @Test
    void whenEntryContradictsTheRegistryThenItIsRejected() {
        String registry = define(Operations.BY_DEFAULT);
        ledger.write(issuer, entry(registry, "{'accum':'A1','revoked':[1]}"));

        for (String wrong : new String[] {
            "{'accum':'A2','prevAccum':'A0','revoked':[2]}",
            "{'accum':'A2','revoked':[2]}",
            "{'accum':'A2','prevAccum':'A1'}",
            "{'accum':'A2','prevAccum':'A1','revoked':[1]}",
            "{'accum':'A2','prevAccum':'A1','issued':[2]}",
            "{'accum':'A2','prevAccum':'A1','issued':[1],'revoked':[1]}"
        }) {
            ledger.reject(issuer, entry(registry, wrong));
        }
    }

    @Test
    void whenEntryIsMalformedThenItIsNacked() {
        String registry = define(Operations.BY_DEFAULT);

        ledger.nack(issuer, entry(registry, "{}"));
        ledger.nack(issuer, entry(registry, "{'accum':''}"));
        ledger.nack(issuer, entry(registry, "{'accum':'A1','revoked':['1']}"));
        ledger.nack(issuer, entry(registry, "{'accum':'A1','revoked':1}"));
    }

    @Test
    void whenRegistryOfAnEntryIsUnknownThenItIsRejected() {
        String registry = Operations.registryId(issuer.did(), definition, "none");

        ledger.reject(issuer, entry(registry, "{'accum':'A1'}"));
    }

    @Test
    void whenDeltaEndsBeforeItBeginsThenItIsNacked() {
        String registry = define(Operations.BY_DEFAULT);
        LedgerOperation query = RevocationOperations.getRegistryDelta(registry, OptionalLong.of(2), 1);

        assertThat(ledger.submit(ledger.request(issuer.did(), query))).isInstanceOf(Answer.Refused.class);
    }

    private JsonNode delta(String registry, OptionalLong from, long to) {
        return ledger.readUntil(
                        RevocationOperations.getRegistryDelta(registry, from, to),
                        result -> result.path("data").isObject())
                .path("data");
    }

    private static int[] numbers(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.path(i).asInt()).toArray();
    }
}
