package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The unmodified indy-vdr client believes one node of four. In its genesis the ports of the other three are silent: two equal answers
 * never come, so that it takes an answer only where it verifies the state proof of it.
 */
class ProvenToIndyVdrTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid ISSUER = TestDid.named("Issuer");

    /** Ask every node at once, and do not wait long for the silent ones. */
    private static final Map<String, Integer> SETTINGS =
            Map.of("request_read_nodes", 4, "ack_timeout", 2, "reply_timeout", 2);

    @TempDir
    Path directory;

    private EmbeddedLedger ledger;
    private TestClient writer;

    @BeforeEach
    void open() throws IOException {
        ledger = EmbeddedLedger.open(
                EmbeddedLedgerConfiguration.local(directory.resolve("ledger")).withNodes(4));
        writer = TestClient.open(ledger.genesisFile(), 0);
        write(TestRequests.nym(TRUSTEE, ISSUER, "101"));
    }

    @AfterEach
    void close() {
        writer.close();
        ledger.close();
    }

    @Test
    void whenAnswersAreProvenThenOneNodeIsBelieved() throws Exception {
        String registry = writeDefinitions();
        long first = writeEntry(registry, Map.of("accum", "A1"));
        setAgreement();
        try (PythonIndyClient client = PythonIndyClient.open(genesisOfOneNode(data -> {}), SETTINGS)) {
            assertThat(ask(client, Map.of("type", "105", "dest", ISSUER.did()))
                            .path("data")
                            .stringValue())
                    .contains(ISSUER.verkey());
            assertThat(ask(client, Map.of("type", "104", "dest", ISSUER.did(), "raw", "name"))
                            .path("data")
                            .stringValue())
                    .isEqualTo("{\"name\":\"数/\\\"\"}");
            assertThat(ask(client, schema("s")).path("data").path("attr_names")).hasSize(1);
            assertThat(ask(client, definition(4)).path("data").has("primary")).isTrue();
            assertThat(ask(client, Map.of("type", "115", "id", registry))
                            .path("data")
                            .has("value"))
                    .isTrue();
            assertThat(ask(client, Map.of("type", "116", "revocRegDefId", registry, "timestamp", first))
                            .path("data")
                            .has("value"))
                    .isTrue();
            assertThat(ask(client, Map.of("type", "117", "revocRegDefId", registry, "to", first))
                            .path("data")
                            .has("value"))
                    .isTrue();
            assertThat(ask(client, Map.of("type", "3", "ledgerId", 1, "data", 2))
                            .path("data")
                            .has("txn"))
                    .isTrue();
            assertAgreementIsProven(client);
        }
    }

    private void assertAgreementIsProven(PythonIndyClient client) {
        String digest = AgreementPaths.digest("1", "terms");
        for (Map<String, ?> operation : List.of(
                Map.of("type", "6"),
                Map.of("type", "6", "version", "1"),
                Map.of("type", "6", "digest", digest),
                Map.of("type", "6", "timestamp", System.currentTimeMillis() / 1000))) {
            assertThat(ask(client, operation).path("data").path("text").stringValue())
                    .isEqualTo("terms");
        }
        assertThat(ask(client, Map.of("type", "7")).path("data").path("aml")).hasSize(1);
        assertThat(ask(client, Map.of("type", "7", "version", "1")).path("data").path("aml"))
                .hasSize(1);
    }

    @Test
    void whenAbsenceIsProvenThenOneNodeIsBelieved() throws Exception {
        try (PythonIndyClient client = PythonIndyClient.open(genesisOfOneNode(data -> {}), SETTINGS)) {
            for (Map<String, ?> operation : List.of(
                    Map.of("type", "105", "dest", TestDid.named("Absent").did()),
                    Map.of("type", "104", "dest", ISSUER.did(), "raw", "absent"),
                    definition(7),
                    Map.of("type", "115", "id", "absent"),
                    Map.of("type", "116", "revocRegDefId", "absent", "timestamp", System.currentTimeMillis() / 1000),
                    Map.of("type", "117", "revocRegDefId", "absent", "to", System.currentTimeMillis() / 1000),
                    Map.of("type", "6"),
                    Map.of("type", "7"))) {
                assertThat(ask(client, operation).path("data").isNull()).isTrue();
            }
            assertThat(ask(client, schema("absent")).path("data").has("attr_names"))
                    .isFalse();
        }
    }

    /** What is believed above is believed for its proof: without it, or with a proof of others, one node is not enough. */
    @Test
    void whenKeysAreOthersThenOneNodeIsNotBelieved() throws Exception {
        Path genesis = genesisOfOneNode(data -> data.remove(List.of("blskey", "blskey_pop")));
        try (PythonIndyClient client = PythonIndyClient.open(genesis, SETTINGS)) {
            assertThat(client.error(submission(Map.of("type", "105", "dest", ISSUER.did()))))
                    .isNotBlank();
        }
    }

    /** The ledger's genesis with silent ports for all nodes but the first. */
    private Path genesisOfOneNode(Consumer<ObjectNode> change) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(ledger.genesisFile())) {
            ObjectNode transaction = Json.parseObject(line);
            ObjectNode data = (ObjectNode) transaction.path("txn").path("data").path("data");
            if (!data.path("alias").stringValue().equals("Node1")) {
                data.put("client_port", silentPort());
            }
            change.accept(data);
            lines.add(Json.write(transaction));
        }
        return Files.write(directory.resolve("one-node.genesis"), lines);
    }

    private static int silentPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String writeDefinitions() {
        write(TestRequests.signed(ISSUER, Map.of("type", "100", "dest", ISSUER.did(), "raw", "{\"name\":\"数/\\\"\"}")));
        long number = write(TestRequests.signed(
                        ISSUER,
                        Map.of(
                                "type",
                                "101",
                                "data",
                                Map.of("name", "s", "version", "1.0", "attr_names", List.of("a")))))
                .path("txnMetadata")
                .path("seqNo")
                .asLong();
        write(TestRequests.signed(ISSUER, TestDefinitions.credentialDefinition(number)));
        Map<String, Object> registry = TestDefinitions.registry(ISSUER.did(), number, "ISSUANCE_BY_DEFAULT", "tag");
        write(TestRequests.signed(ISSUER, registry));
        return String.valueOf(registry.get("id"));
    }

    private long writeEntry(String registry, Map<String, ?> value) {
        return write(TestRequests.signed(
                        ISSUER,
                        Map.of("type", "114", "revocRegDefId", registry, "revocDefType", "CL_ACCUM", "value", value)))
                .path("txnMetadata")
                .path("txnTime")
                .asLong();
    }

    private void setAgreement() {
        write(TestRequests.signed(TRUSTEE, Map.of("type", "5", "aml", Map.of("click", "a click"), "version", "1")));
        write(TestRequests.signed(
                TRUSTEE, Map.of("type", "4", "text", "terms", "version", "1", "ratification_ts", 1_600_000_000L)));
    }

    private static Map<String, Object> schema(String name) {
        return Map.of("type", "107", "dest", ISSUER.did(), "data", Map.of("name", name, "version", "1.0"));
    }

    private static Map<String, Object> definition(long schemaNumber) {
        return Map.of("type", "108", "origin", ISSUER.did(), "ref", schemaNumber, "signature_type", "CL", "tag", "t");
    }

    private JsonNode write(ObjectNode request) {
        JsonNode answer = writer.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
        return answer.path("result");
    }

    private static JsonNode ask(PythonIndyClient client, Map<String, ?> operation) {
        return client.result(submission(operation));
    }

    private static ObjectNode submission(Map<String, ?> operation) {
        ObjectNode submit = Json.object();
        submit.set("message", TestRequests.unsigned(TRUSTEE.did(), new HashMap<>(operation)));
        return Json.object().set("submit", submit);
    }
}
