package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes through the ledger's socket, as it comes and once more as the trustee would sign it. */
class FrameFuzzTest {

    private static final TestNode NODE = TestNode.create();

    static Stream<byte[]> seeds() {
        String did = TestDid.TRUSTEE.did();
        TestDid other = TestDid.named("new");
        Stream<Map<String, ?>> operations = Stream.<Map<String, ?>>of(
                Map.of("type", "1", "dest", other.did(), "verkey", other.verkey()),
                Map.of("type", "100", "dest", did, "raw", "{\"a\":{\"b\":1}}"),
                Map.of("type", "101", "data", Map.of("name", "s", "version", "1", "attr_names", List.of("a"))),
                TestDefinitions.credentialDefinition(2),
                TestDefinitions.registry(did, 2, "ISSUANCE_BY_DEFAULT", "r"),
                Map.of("type", "105", "dest", did),
                Map.of("type", "104", "dest", did, "raw", "a"),
                Map.of("type", "107", "dest", did, "data", Map.of("name", "s", "version", "1")),
                Map.of("type", "117", "revocRegDefId", "x", "from", 4, "to", 5),
                Map.of("type", "0", "dest", other.verkey(), "data", Map.of("alias", "N", "services", List.of())),
                Map.of(
                        "type",
                        "120",
                        "auth_type",
                        "1",
                        "auth_action",
                        "EDIT",
                        "field",
                        "role",
                        "old_value",
                        "101",
                        "new_value",
                        "",
                        "constraint",
                        Map.of(
                                "constraint_id",
                                "OR",
                                "auth_constraints",
                                List.of(Map.of("constraint_id", "ROLE", "role", "0", "sig_count", 1)))),
                Map.of("type", "122", "rules", List.of(Map.of("auth_type", "1", "field", "role"))),
                Map.of("type", "121", "auth_type", "1", "auth_action", "ADD", "field", "role", "new_value", ""),
                Map.of("type", "119"),
                Map.of("type", "3", "ledgerId", 1, "data", 1));
        Stream<JsonNode> catchUp = Stream.of(
                Json.parse("{\"op\":\"LEDGER_STATUS\",\"ledgerId\":0,\"txnSeqNo\":1}"),
                Json.parse(
                        "{\"op\":\"CATCHUP_REQ\",\"ledgerId\":1,\"seqNoStart\":1,\"seqNoEnd\":1,\"catchupTill\":1}"));
        return Stream.concat(operations.map(operation -> TestRequests.signed(TestDid.TRUSTEE, operation)), catchUp)
                .map(message -> Json.write(message).getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whenFrameIsAnythingThenItIsAnsweredOrDropped(byte[] frame) {
        assertAnsweredOrDropped(NODE.send(frame));
        try {
            ObjectNode signed = TestRequests.sign(Json.parseObject(frame), TestDid.TRUSTEE);
            assertAnsweredOrDropped(NODE.send(Json.write(signed).getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void assertAnsweredOrDropped(Optional<JsonNode> answer) {
        assertThat(answer.toString()).doesNotContain("failed to handle");
        answer.ifPresent(found -> assertThat(found.path("op").asString())
                .isIn("REPLY", "REQNACK", "REJECT", "LEDGER_STATUS", "CONSISTENCY_PROOF", "CATCHUP_REP"));
    }
}
