package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.internal.encoding.SortedJson;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.NodeKeys;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.proof.trie.StateTrie;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every answer that a state has is proven with the key and the value that Indy has for it. */
class StateProofTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid ISSUER = TestDid.named("Issuer");
    private static final long START = 1_800_000_000L;

    private final TestClock clock = new TestClock(Instant.ofEpochSecond(START));
    private final NodeKeys keys = TestSigners.keys("Node1");
    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.create(clock);
        write(TestRequests.nym(TRUSTEE, ISSUER, "101"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whenDidIsReadThenItsRecordIsProven() {
        JsonNode found = node.ask(TestRequests.getNym(ISSUER.did())).path("result");
        ObjectNode record = (ObjectNode) Json.parse(found.path("data").stringValue());
        record.remove("dest");

        assertProven(found, Ledger.DOMAIN, nymKey(ISSUER.did()), Optional.of(Json.write(record)), START);
        assertThat(Json.write(record))
                .isEqualTo("{\"identifier\":\"" + TRUSTEE.did() + "\",\"role\":\"101\",\"seqNo\":2,\"txnTime\":" + START
                        + ",\"verkey\":\"" + ISSUER.verkey() + "\"}");
    }

    @Test
    void whenNothingIsThereThenItsAbsenceIsProven() {
        String did = TestDid.named("Absent").did();

        assertProven(read(Map.of("type", "105", "dest", did)), Ledger.DOMAIN, nymKey(did), Optional.empty(), START);
        assertAbsent(Map.of("type", "104", "dest", did, "raw", "x"), Ledger.DOMAIN, did + ":1:" + sha256("x"));
        assertAbsent(
                Map.of("type", "107", "dest", did, "data", Map.of("name", "n", "version", "1.0")),
                Ledger.DOMAIN,
                did + ":2:n:1.0");
        assertAbsent(
                Map.of("type", "108", "origin", did, "ref", 5, "signature_type", "CL", "tag", "t"),
                Ledger.DOMAIN,
                did + ":3:CL:5:t");
        assertAbsent(Map.of("type", "115", "id", "r"), Ledger.DOMAIN, "r");
        assertAbsent(Map.of("type", "116", "revocRegDefId", "r", "timestamp", START), Ledger.DOMAIN, "6:r");
        assertAbsent(Map.of("type", "117", "revocRegDefId", "r", "to", START), Ledger.DOMAIN, "5:r");
        assertAbsent(Map.of("type", "6"), Ledger.CONFIG, "2:latest");
        assertAbsent(Map.of("type", "6", "version", "1"), Ledger.CONFIG, "2:v:1");
        assertAbsent(Map.of("type", "6", "digest", "d"), Ledger.CONFIG, "2:d:d");
        assertAbsent(Map.of("type", "7"), Ledger.CONFIG, "3:latest");
        assertAbsent(Map.of("type", "7", "version", "1"), Ledger.CONFIG, "3:v:1");
    }

    @Test
    void whenAttributeIsReadThenItsHashIsProven() {
        String raw = "{\"endpoint\":{\"agent\":\"http://127.0.0.1:1/数\"}}";
        write(TestRequests.signed(ISSUER, Map.of("type", "100", "dest", ISSUER.did(), "raw", raw)));

        JsonNode found = read(Map.of("type", "104", "dest", ISSUER.did(), "raw", "endpoint"));

        assertThat(found.path("data").stringValue()).isEqualTo(raw);
        assertProven(
                found,
                Ledger.DOMAIN,
                bytes(ISSUER.did() + ":1:" + sha256("endpoint")),
                Optional.of("{\"lsn\":3,\"lut\":" + START + ",\"val\":\"" + sha256(raw) + "\"}"),
                START);
    }

    @Test
    void whenDefinitionsAreReadThenTheyAreProven() {
        long schema = writeDefinitions();
        String did = ISSUER.did();
        Map<String, Object> registry = TestDefinitions.registry(did, schema, "ISSUANCE_BY_DEFAULT", "tag");

        JsonNode foundSchema = read(Map.of("type", "107", "dest", did, "data", Map.of("name", "s", "version", "1.0")));
        assertProven(
                foundSchema,
                Ledger.DOMAIN,
                bytes(did + ":2:s:1.0"),
                Optional.of("{\"lsn\":3,\"lut\":" + START + ",\"val\":{\"attr_names\":[\"a\"]}}"),
                START);
        JsonNode definition =
                read(Map.of("type", "108", "origin", did, "ref", schema, "signature_type", "CL", "tag", "t"));
        assertProven(definition, Ledger.DOMAIN, bytes(did + ":3:CL:" + schema + ":t"), wrapped(definition), START);
        JsonNode foundRegistry = read(Map.of("type", "115", "id", registry.get("id")));
        assertProven(
                foundRegistry, Ledger.DOMAIN, bytes(String.valueOf(registry.get("id"))), wrapped(foundRegistry), START);
    }

    @Test
    void whenAccumulatorIsReadAtATimeThenItIsProvenUnderTheRootOfThatTime() {
        long schema = writeDefinitions();
        String registry = String.valueOf(TestDefinitions.registry(ISSUER.did(), schema, "ISSUANCE_BY_DEFAULT", "tag")
                .get("id"));
        writeEntry(registry, 10, Map.of("accum", "A1"));
        writeEntry(registry, 2_000, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(7, 3)));
        clock.set(Instant.ofEpochSecond(START + 9_000));

        for (long second : new long[] {10, 500, 1_999, 2_000, 8_999}) {
            JsonNode found = read(Map.of("type", "116", "revocRegDefId", registry, "timestamp", START + second));
            assertProven(found, Ledger.DOMAIN, bytes("6:" + registry), wrapped(found), START + second);
        }
        JsonNode before = read(Map.of("type", "116", "revocRegDefId", registry, "timestamp", START + 5));
        assertProven(before, Ledger.DOMAIN, bytes("6:" + registry), Optional.empty(), START + 5);
    }

    @Test
    void whenDeltaIsReadThenBothItsEndsAreProven() {
        long schema = writeDefinitions();
        String registry = String.valueOf(TestDefinitions.registry(ISSUER.did(), schema, "ISSUANCE_BY_DEFAULT", "tag")
                .get("id"));
        writeEntry(registry, 10, Map.of("accum", "A1"));
        writeEntry(registry, 2_000, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(7, 3)));

        JsonNode all = read(Map.of("type", "117", "revocRegDefId", registry, "to", START + 2_000));
        JsonNode entry = all.path("data").path("value").path("accum_to");
        assertProven(all, Ledger.DOMAIN, bytes("5:" + registry), Optional.of(entryValue(entry)), START + 2_000);

        JsonNode part = read(Map.of("type", "117", "revocRegDefId", registry, "from", START + 15, "to", START + 2_000));
        JsonNode value = part.path("data").path("value");
        assertProven(
                part,
                Ledger.DOMAIN,
                bytes("6:" + registry),
                Optional.of(entryValue(value.path("accum_to"))),
                START + 2_000);
        assertProven(
                part.path("data").path("stateProofFrom"),
                bytes("6:" + registry),
                Optional.of(entryValue(value.path("accum_from"))),
                START + 15);

        JsonNode early = read(Map.of("type", "117", "revocRegDefId", registry, "from", START + 5, "to", START + 2_000));
        assertProven(early.path("data").path("stateProofFrom"), bytes("6:" + registry), Optional.empty(), START + 5);
    }

    @Test
    void whenAgreementIsReadThenItsDigestIsProven() {
        write(TestRequests.signed(TRUSTEE, Map.of("type", "5", "aml", Map.of("click", "a click"), "version", "1")));
        clock.set(Instant.ofEpochSecond(START + 100));
        write(TestRequests.signed(
                TRUSTEE, Map.of("type", "4", "text", "terms", "version", "1", "ratification_ts", START)));
        String digest = AgreementPaths.digest("1", "terms");

        JsonNode mechanisms = read(Map.of("type", "7"));
        assertProven(mechanisms, Ledger.CONFIG, bytes("3:latest"), wrapped(mechanisms), START);
        assertProven(read(Map.of("type", "6")), Ledger.CONFIG, bytes("2:latest"), Optional.of(digest), START + 100);
        assertProven(
                read(Map.of("type", "6", "version", "1")), Ledger.CONFIG, bytes("2:v:1"), Optional.of(digest), START);
        JsonNode byDigest = read(Map.of("type", "6", "digest", digest));
        assertProven(byDigest, Ledger.CONFIG, bytes("2:d:" + digest), wrapped(byDigest), START);
        assertProven(
                read(Map.of("type", "6", "timestamp", START + 99)),
                Ledger.CONFIG,
                bytes("2:latest"),
                Optional.empty(),
                START + 99);

        write(TestRequests.signed(TRUSTEE, Map.of("type", "8")));
        assertAbsent(Map.of("type", "6"), Ledger.CONFIG, "2:latest");
    }

    @Test
    void whenDidIsReadAtATimeOrNumberThenItIsProvenUnderThatRoot() {
        clock.set(Instant.ofEpochSecond(START + 1_000));
        write(TestRequests.signed(TRUSTEE, Map.of("type", "1", "dest", ISSUER.did(), "role", "0")));
        clock.set(Instant.ofEpochSecond(START + 5_000));

        for (Map<String, Long> when : List.of(Map.of("timestamp", START + 999), Map.of("seqNo", 2L))) {
            Map<String, Object> operation = new HashMap<>(Map.of("type", "105", "dest", ISSUER.did()));
            operation.putAll(when);
            JsonNode found = read(operation);
            ObjectNode record = (ObjectNode) Json.parse(found.path("data").stringValue());
            record.remove("dest");

            assertThat(record.path("role").stringValue()).isEqualTo("101");
            assertProven(
                    found,
                    Ledger.DOMAIN,
                    nymKey(ISSUER.did()),
                    Optional.of(SortedJson.write(record)),
                    when.getOrDefault("timestamp", START));
        }
    }

    @Test
    void whenRuleIsReadThenItsConstraintIsProvenOnceItWasSet() {
        Map<String, String> rule = Map.of("auth_type", "1", "auth_action", "ADD", "field", "role", "new_value", "101");
        Map<String, Object> query = new HashMap<>(rule);
        query.put("type", "121");
        Map<String, Object> change = new HashMap<>(rule);
        change.put("type", "120");
        change.put(
                "constraint",
                Map.of(
                        "constraint_id",
                        "ROLE",
                        "role",
                        "0",
                        "sig_count",
                        1,
                        "need_to_be_owner",
                        false,
                        "metadata",
                        Map.of()));
        assertAbsent(query, Ledger.CONFIG, "1:1--ADD--role--*--101");

        write(TestRequests.signed(TRUSTEE, change));

        JsonNode found = read(query);
        JsonNode constraint = found.path("data").get(0).path("constraint");
        assertProven(
                found,
                Ledger.CONFIG,
                bytes("1:1--ADD--role--*--101"),
                Optional.of(SortedJson.write(constraint)),
                START);
    }

    /** The pool state has each node at its {@code dest}, as the transaction describes it and with its author. */
    @Test
    void whenAnythingIsProvenThenThePoolStateIsSignedToo() {
        JsonNode genesis =
                node.ask(TestRequests.getTransaction(0, 1)).path("result").path("data");
        ObjectNode record =
                (ObjectNode) genesis.path("txn").path("data").path("data").deepCopy();
        record.set("identifier", genesis.path("txn").path("metadata").path("from"));
        StateTrie expected = StateTrie.EMPTY.put(
                bytes(genesis.path("txn").path("data").path("dest").stringValue()), bytes(SortedJson.write(record)));

        MultiSignature signature = proof(
                        node.ask(TestRequests.getNym(ISSUER.did())).path("result"))
                .multiSignature();

        assertThat(signature.value().poolStateRoot()).isEqualTo(expected.root());
    }

    @Test
    void whenTransactionIsReadThenItsTreeIsSigned() {
        for (int ledger = 0; ledger < 2; ledger++) {
            JsonNode found = node.ask(TestRequests.getTransaction(ledger, 1)).path("result");
            MultiSignature signature =
                    MultiSignature.parse(found.path("state_proof").path("multi_signature"));

            signature.verify(keys);
            assertThat(signature.value().ledger().id()).isEqualTo(ledger);
            assertThat(found.path("state_proof").size()).isEqualTo(1);
            assertThat(signature.value().transactionRoot().base58())
                    .isEqualTo(found.path("data").path("rootHash").stringValue());
        }
    }

    @Test
    void whenThereIsNoSuchTransactionThenNothingIsSignedAsOnARealPool() {
        JsonNode found = node.ask(TestRequests.getTransaction(2, 1)).path("result");

        assertThat(found.path("data").isNull()).isTrue();
        assertThat(found.has("state_proof")).isFalse();
    }

    @Test
    void whenTimeGoesByThenTheSignatureIsRenewed() {
        assertThat(signedTime()).isEqualTo(START);
        clock.set(Instant.ofEpochSecond(START + 120));
        assertThat(signedTime()).isEqualTo(START);
        clock.set(Instant.ofEpochSecond(START + 121));
        assertThat(signedTime()).isEqualTo(START + 121);
    }

    @Test
    void whenLedgerStartsAgainThenItProvesTheSame() {
        ObjectNode question = TestRequests.getNym(ISSUER.did());
        StateProof before = proof(node.ask(question).path("result"));

        node = node.restart();

        assertThat(proof(node.ask(question).path("result")).root()).isEqualTo(before.root());
    }

    @Test
    void whenGenesisHasNoBlsKeyThenThereAreNoProofs() {
        try (TestNode old = TestNode.createWithoutBlsKey()) {
            JsonNode answer = old.ask(TestRequests.getNym(TRUSTEE.did()));

            assertThat(answer.path("op").stringValue()).isEqualTo("REPLY");
            assertThat(answer.path("result").has("state_proof")).isFalse();
            assertThat(old.ask(TestRequests.getTransaction(1, 1)).path("result").has("state_proof"))
                    .isFalse();
        }
    }

    private long writeDefinitions() {
        JsonNode schema = write(TestRequests.signed(
                ISSUER,
                Map.of("type", "101", "data", Map.of("name", "s", "version", "1.0", "attr_names", List.of("a")))));
        long number = schema.path("txnMetadata").path("seqNo").asLong();
        write(TestRequests.signed(ISSUER, TestDefinitions.credentialDefinition(number)));
        write(TestRequests.signed(
                ISSUER, TestDefinitions.registry(ISSUER.did(), number, "ISSUANCE_BY_DEFAULT", "tag")));
        return number;
    }

    private void writeEntry(String registry, long second, Map<String, ?> value) {
        clock.set(Instant.ofEpochSecond(START + second));
        write(TestRequests.signed(
                ISSUER, Map.of("type", "114", "revocRegDefId", registry, "revocDefType", "CL_ACCUM", "value", value)));
    }

    private JsonNode write(ObjectNode request) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
        return answer.path("result");
    }

    private JsonNode read(Map<String, ?> operation) {
        return write(TestRequests.unsigned(TRUSTEE.did(), operation));
    }

    private long signedTime() {
        return proof(node.ask(TestRequests.getNym(ISSUER.did())).path("result"))
                .multiSignature()
                .value()
                .timestamp();
    }

    private void assertAbsent(Map<String, ?> operation, Ledger ledger, String key) {
        JsonNode found = read(operation);
        assertThat(proof(found).multiSignature().value().ledger()).isEqualTo(ledger);
        assertThat(proof(found).verify(bytes(key), keys).toOptional()).isEmpty();
    }

    private void assertProven(JsonNode result, Ledger ledger, byte[] key, Optional<String> value, long time) {
        assertThat(proof(result).multiSignature().value().ledger()).isEqualTo(ledger);
        assertProven(result.path("state_proof"), key, value, time);
    }

    /** The signed time may be up to the 120 seconds older for which a signature is used again. */
    private void assertProven(JsonNode stateProof, byte[] key, Optional<String> value, long time) {
        StateProof proof = StateProof.parse(stateProof);
        assertThat(proof.verify(key, keys).toOptional().map(found -> new String(found, StandardCharsets.UTF_8)))
                .isEqualTo(value);
        assertThat(proof.multiSignature().value().timestamp()).isGreaterThanOrEqualTo(time - 120);
    }

    private static StateProof proof(JsonNode result) {
        return StateProof.parse(result.path("state_proof"));
    }

    /** The state's value of what a reply has as its data. */
    private static Optional<String> wrapped(JsonNode result) {
        return Optional.of(wrapped(result.path("data"), result.path("seqNo"), result.path("txnTime")));
    }

    /** An entry names its number and time itself. */
    private static String entryValue(JsonNode entry) {
        return wrapped(entry, entry.path("seqNo"), entry.path("txnTime"));
    }

    private static String wrapped(JsonNode data, JsonNode number, JsonNode time) {
        ObjectNode value = Json.object();
        value.set("lsn", number);
        value.set("lut", time);
        value.set("val", data);
        return SortedJson.write(value);
    }

    private static byte[] nymKey(String did) {
        return Digests.sha256(bytes(did));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
