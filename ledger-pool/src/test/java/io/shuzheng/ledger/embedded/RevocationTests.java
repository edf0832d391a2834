package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Registries: what an entry may say after another, and what was true at any time. */
class RevocationTests {

    private static final long START = 1_800_000_000L;
    private static final TestDid ISSUER = TestDid.named("Issuer");
    private static final TestDid OTHER = TestDid.named("OtherIssuer");

    @TempDir
    Path directory;

    private final TestClock clock = new TestClock(Instant.ofEpochSecond(START));
    private EmbeddedLedger ledger;
    private TestClient client;
    private String registry = "";
    private long reference;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.open(new EmbeddedLedgerConfiguration(
                directory,
                EmbeddedLedgerConfiguration.DEFAULT_HOST,
                0,
                EmbeddedLedgerConfiguration.defaultTrusteeSeed(),
                clock,
                new SecureRandom()));
        client = TestClient.open(ledger);
        reply(TestRequests.nym(TestDid.TRUSTEE, ISSUER, "101"));
        reply(TestRequests.nym(TestDid.TRUSTEE, OTHER, "101"));
        JsonNode schema = reply(TestRequests.signed(
                ISSUER,
                Map.of("type", "101", "data", Map.of("name", "s", "version", "1.0", "attr_names", List.of("a")))));
        reference = schema.path("txnMetadata").path("seqNo").asLong();
        reply(TestRequests.signed(ISSUER, TestDefinitions.credentialDefinition(reference)));
        registry = define("ISSUANCE_BY_DEFAULT", "tag");
    }

    private String define(String issuance, String tag) {
        Map<String, Object> definition = TestDefinitions.registry(ISSUER.did(), reference, issuance, tag);
        reply(TestRequests.signed(ISSUER, definition));
        return String.valueOf(definition.get("id"));
    }

    @AfterEach
    void close() {
        client.close();
        ledger.close();
    }

    private JsonNode reply(ObjectNode request) {
        JsonNode answer = client.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
        return answer.path("result");
    }

    private void rejected(ObjectNode request, String reason) {
        JsonNode answer = client.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REJECT");
        assertThat(answer.path("reason").asString()).contains(reason);
    }

    private ObjectNode entry(TestDid author, Map<String, ?> value) {
        return TestRequests.signed(
                author, Map.of("type", "114", "revocRegDefId", registry, "revocDefType", "CL_ACCUM", "value", value));
    }

    private void writeEntryAt(long second, Map<String, ?> value) {
        clock.set(Instant.ofEpochSecond(START + second));
        reply(entry(ISSUER, value));
    }

    private JsonNode delta(Map<String, Long> interval) {
        ObjectNode request =
                TestRequests.unsigned(TestDid.TRUSTEE.did(), Map.of("type", "117", "revocRegDefId", registry));
        interval.forEach(((ObjectNode) request.path("operation"))::put);
        return reply(request).path("data");
    }

    private JsonNode accumulatorAt(long second) {
        return reply(TestRequests.unsigned(
                TestDid.TRUSTEE.did(), Map.of("type", "116", "revocRegDefId", registry, "timestamp", START + second)));
    }

    @Test
    void whenEntriesFollowThenEachTimeHasItsAccumulator() {
        writeEntryAt(10, Map.of("accum", "A1"));
        writeEntryAt(20, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(7, 3)));
        writeEntryAt(30, Map.of("accum", "A3", "prevAccum", "A2", "revoked", List.of(5), "issued", List.of(3)));

        assertThat(accumulatorAt(9).path("data").isNull()).isTrue();
        assertThat(accumulatorAt(9).path("seqNo").isNull()).isTrue();
        assertThat(accumulator(accumulatorAt(10))).isEqualTo("A1");
        assertThat(accumulator(accumulatorAt(29))).isEqualTo("A2");
        assertThat(accumulator(accumulatorAt(1000))).isEqualTo("A3");
        assertThat(accumulatorAt(29).path("txnTime").asLong()).isEqualTo(START + 20);
    }

    private static String accumulator(JsonNode result) {
        return result.path("data").path("value").path("accum").asString();
    }

    @Test
    void whenDeltaIsAskedThenItLeadsFromOneTimeToTheOther() {
        writeEntryAt(10, Map.of("accum", "A1"));
        writeEntryAt(20, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(7, 3)));
        writeEntryAt(30, Map.of("accum", "A3", "prevAccum", "A2", "revoked", List.of(5), "issued", List.of(3)));

        JsonNode all = delta(Map.of("to", START + 30)).path("value");
        assertThat(all.path("revoked")).isEqualTo(Json.parse("[5,7]"));
        assertThat(all.path("accum_to").path("value").path("revoked")).isEqualTo(Json.parse("[5,7]"));
        assertThat(all.has("accum_from")).isFalse();

        JsonNode part = delta(Map.of("from", START + 25, "to", START + 30)).path("value");
        assertThat(part.path("issued")).isEqualTo(Json.parse("[3]"));
        assertThat(part.path("revoked")).isEqualTo(Json.parse("[5]"));
        assertThat(part.path("accum_from").path("value").path("accum").asString())
                .isEqualTo("A2");
        assertThat(part.path("accum_to").path("value").path("accum").asString()).isEqualTo("A3");

        JsonNode early = delta(Map.of("from", START, "to", START + 20)).path("value");
        assertThat(early.path("revoked")).isEqualTo(Json.parse("[3,7]"));
        assertThat(early.path("accum_from").isNull()).isTrue();

        assertThat(delta(Map.of("to", START + 5)).isNull()).isTrue();
    }

    @Test
    void whenDeltaEndsBeforeItBeginsThenItIsNacked() {
        JsonNode answer = client.ask(TestRequests.unsigned(
                TestDid.TRUSTEE.did(),
                Map.of("type", "117", "revocRegDefId", registry, "from", START + 2, "to", START + 1)));
        assertThat(answer.path("op").asString()).isEqualTo("REQNACK");
        assertThat(answer.path("reason").asString()).contains("\"from\" is later than \"to\"");
    }

    @Test
    void whenEntryContradictsTheOneBeforeThenItIsRejected() {
        rejected(entry(ISSUER, Map.of("accum", "A1", "prevAccum", "A0")), "no entry before this one");
        writeEntryAt(10, Map.of("accum", "A1", "revoked", List.of(1)));
        rejected(
                entry(ISSUER, Map.of("accum", "A2", "prevAccum", "A0", "revoked", List.of(2))),
                "\"prevAccum\" is not the registry's accumulator");
        rejected(entry(ISSUER, Map.of("accum", "A2", "revoked", List.of(2))), "\"prevAccum\" is not");
        rejected(entry(ISSUER, Map.of("accum", "A2", "prevAccum", "A1")), "must have \"issued\" or \"revoked\"");
        rejected(
                entry(ISSUER, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(1))),
                "[1] are already revoked");
        rejected(entry(ISSUER, Map.of("accum", "A2", "prevAccum", "A1", "issued", List.of(2))), "[2] are not revoked");
        rejected(
                entry(ISSUER, Map.of("accum", "A2", "prevAccum", "A1", "issued", List.of(1), "revoked", List.of(1))),
                "both in");
        rejected(entry(ISSUER, Map.of("accum", "A1", "prevAccum", "A1", "revoked", List.of(2))), "\"accum\" equals");
        rejected(entry(ISSUER, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(101))), "outside");
        assertThat(accumulator(accumulatorAt(1000))).isEqualTo("A1");
    }

    @Test
    void whenSomebodyElseWritesAnEntryThenItIsRejected() {
        rejected(entry(OTHER, Map.of("accum", "A1")), "is not the owner");
        rejected(entry(TestDid.TRUSTEE, Map.of("accum", "A1")), "is not the owner");
        writeEntryAt(10, Map.of("accum", "A1"));
        rejected(entry(OTHER, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(1))), "is not the owner");
    }

    @Test
    void whenRegistryIsUnknownThenTheEntryIsRejected() {
        registry = registry + "x";
        rejected(entry(ISSUER, Map.of("accum", "A1")), "there is no revocation registry definition");
    }

    @Test
    void whenIssuanceIsOnDemandThenIssuedIndicesAreKept() {
        registry = define("ISSUANCE_ON_DEMAND", "demand");
        writeEntryAt(10, Map.of("accum", "B1", "issued", List.of(1, 2)));
        writeEntryAt(20, Map.of("accum", "B2", "prevAccum", "B1", "issued", List.of(4), "revoked", List.of(1)));
        assertThat(delta(Map.of("to", START + 20)).path("value").path("issued")).isEqualTo(Json.parse("[2,4]"));
        JsonNode part = delta(Map.of("from", START + 10, "to", START + 20)).path("value");
        assertThat(part.path("issued")).isEqualTo(Json.parse("[4]"));
        assertThat(part.path("revoked")).isEqualTo(Json.parse("[1]"));
        rejected(entry(ISSUER, Map.of("accum", "B3", "prevAccum", "B2", "revoked", List.of(1))), "[1] are not issued");
    }

    @Test
    void whenDefinitionNamesNoCredentialDefinitionThenItIsRejected() {
        rejected(
                TestRequests.signed(ISSUER, TestDefinitions.registry(ISSUER.did(), 999, "ISSUANCE_BY_DEFAULT", "t")),
                "there is no credential definition");
    }
}
