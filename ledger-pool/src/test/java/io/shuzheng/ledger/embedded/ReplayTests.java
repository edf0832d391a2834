package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of transaction does the same to the state when it is replayed as when it was written. */
class ReplayTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;

    @Test
    void whenTheLogIsReplayedThenEveryQueryHasTheSameAnswer() {
        TestNode node = TestNode.create();
        for (ObjectNode request : writes()) {
            assertThat(node.ask(request).path("op").asString()).isEqualTo("REPLY");
        }
        List<ObjectNode> queries = queries();
        List<JsonNode> before = queries.stream().map(node::ask).toList();
        assertThat(before)
                .allSatisfy(
                        answer -> assertThat(answer.path("result").path("data").isNull())
                                .as(answer.toString())
                                .isFalse());
        try (TestNode replayed = node.restart()) {
            assertThat(queries.stream().map(replayed::ask).toList()).isEqualTo(before);
        }
    }

    private static String registryId() {
        return String.valueOf(TestDefinitions.registry(TRUSTEE.did(), 2, "ISSUANCE_BY_DEFAULT", "r")
                .get("id"));
    }

    private static List<ObjectNode> writes() {
        List<ObjectNode> requests = new ArrayList<>();
        for (Map<String, ?> operation : List.<Map<String, ?>>of(
                Map.of("type", "101", "data", Map.of("name", "s", "version", "1.0", "attr_names", List.of("a"))),
                TestDefinitions.credentialDefinition(2),
                TestDefinitions.registry(TRUSTEE.did(), 2, "ISSUANCE_BY_DEFAULT", "r"),
                entry(Map.of("accum", "A1")),
                entry(Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(9, 4))),
                entry(Map.of("accum", "A3", "prevAccum", "A2", "issued", List.of(9))),
                Map.of("type", "100", "dest", TRUSTEE.did(), "raw", "{\"name\":\"数证\"}"),
                Map.of("type", "100", "dest", TRUSTEE.did(), "enc", "secret"),
                Map.of("type", "100", "dest", TRUSTEE.did(), "hash", "0".repeat(64)),
                Map.of("type", "1", "dest", TRUSTEE.did(), "verkey", TRUSTEE.verkey()),
                Map.of("type", "5", "version", "1", "aml", Map.of("a", "b")),
                Map.of("type", "4", "version", "1", "text", "t", "ratification_ts", 5),
                Map.of("type", "8"))) {
            requests.add(TestRequests.signed(TRUSTEE, operation));
        }
        return requests;
    }

    private static Map<String, Object> entry(Map<String, ?> value) {
        return Map.of("type", "114", "revocRegDefId", registryId(), "revocDefType", "CL_ACCUM", "value", value);
    }

    private static List<ObjectNode> queries() {
        String did = TRUSTEE.did();
        long future = 5_000_000_000L;
        List<ObjectNode> queries = new ArrayList<>();
        for (Map<String, ?> operation : List.<Map<String, ?>>of(
                Map.of("type", "105", "dest", did),
                Map.of("type", "105", "dest", did, "timestamp", future),
                Map.of("type", "104", "dest", did, "raw", "name"),
                Map.of("type", "104", "dest", did, "enc", "secret"),
                Map.of("type", "104", "dest", did, "hash", "0".repeat(64)),
                Map.of("type", "107", "dest", did, "data", Map.of("name", "s", "version", "1.0")),
                Map.of("type", "108", "origin", did, "ref", 2, "signature_type", "CL", "tag", "t"),
                Map.of("type", "115", "id", registryId()),
                Map.of("type", "116", "revocRegDefId", registryId(), "timestamp", future),
                Map.of("type", "117", "revocRegDefId", registryId(), "to", future),
                Map.of("type", "6", "version", "1"),
                Map.of("type", "7"),
                Map.of("type", "3", "ledgerId", 0, "data", 1),
                Map.of("type", "3", "ledgerId", 1, "data", 11),
                Map.of("type", "3", "ledgerId", 2, "data", 3))) {
            queries.add(TestRequests.unsigned(did, operation));
        }
        return queries;
    }
}
