package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that were valid until something in them was changed: each is answered or dropped, and the ledger lives on. */
class MutationTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final List<JsonNode> STRANGE_VALUES = List.of(
            Json.parse("null"),
            Json.parse("true"),
            Json.parse("-1"),
            Json.parse("0"),
            Json.parse("9223372036854775807"),
            Json.parse("18446744073709551616"),
            Json.parse("1.5"),
            Json.parse("1e99"),
            Json.parse("\"\""),
            Json.parse("\"~\""),
            Json.parse("\"\\u0000\""),
            Json.parse("\"\\ud800\""),
            Json.parse("\"11111111111111111\""),
            Json.parse("\"数\""),
            Json.parse("{}"),
            Json.parse("[]"),
            Json.parse("[[[[{}]]]]"),
            JsonNodeFactory.instance.stringNode("x".repeat(6_000)));

    private static TestNode node;
    private static List<Map<String, ?>> operations = List.of();

    @BeforeContainer
    static void open() {
        node = TestNode.create();
        node.ask(TestRequests.signed(TRUSTEE, schema()));
        node.ask(TestRequests.signed(TRUSTEE, TestDefinitions.credentialDefinition(2)));
        Map<String, Object> registry = TestDefinitions.registry(TRUSTEE.did(), 2, "ISSUANCE_BY_DEFAULT", "r");
        assertThat(node.ask(TestRequests.signed(TRUSTEE, registry)).path("op").asString())
                .isEqualTo("REPLY");
        String did = TRUSTEE.did();
        Object id = registry.get("id");
        operations = List.of(
                Map.of("type", "1", "dest", did, "role", "0", "verkey", TRUSTEE.verkey()),
                Map.of(
                        "type",
                        "1",
                        "dest",
                        TestDid.named("new").did(),
                        "verkey",
                        TestDid.named("new").verkey(),
                        "version",
                        1,
                        "diddocContent",
                        "{\"service\":[{\"id\":\"#a\"}]}"),
                Map.of("type", "100", "dest", did, "raw", "{\"a\":{\"b\":1}}"),
                Map.of("type", "100", "dest", did, "enc", "abc"),
                Map.of("type", "100", "dest", did, "hash", "0".repeat(64)),
                schema(),
                TestDefinitions.credentialDefinition(2),
                registry,
                Map.of(
                        "type",
                        "114",
                        "revocRegDefId",
                        id,
                        "revocDefType",
                        "CL_ACCUM",
                        "value",
                        Map.of("accum", "A", "issued", List.of(), "revoked", List.of(1, 2))),
                Map.of("type", "105", "dest", did, "timestamp", 5),
                Map.of("type", "104", "dest", did, "raw", "a", "seqNo", 1),
                Map.of("type", "107", "dest", did, "data", Map.of("name", "s", "version", "1.0")),
                Map.of("type", "108", "origin", did, "ref", 2, "signature_type", "CL", "tag", "t"),
                Map.of("type", "115", "id", id),
                Map.of("type", "116", "revocRegDefId", id, "timestamp", 5),
                Map.of("type", "117", "revocRegDefId", id, "from", 4, "to", 5),
                Map.of("type", "4", "version", "1", "text", "t", "ratification_ts", 1),
                Map.of("type", "5", "version", "1", "aml", Map.of("a", "b"), "amlContext", "c"),
                Map.of("type", "6", "version", "1"),
                Map.of("type", "7", "timestamp", 5),
                Map.of("type", "3", "ledgerId", 1, "data", 1));
    }

    private static Map<String, Object> schema() {
        return Map.of("type", "101", "data", Map.of("name", "s", "version", "1.0", "attr_names", List.of("a", "b")));
    }

    @AfterContainer
    static void close() {
        node.close();
    }

    @Property(tries = 1_500)
    void whenAValueIsReplacedThenTheRequestIsAnswered(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode request = request(random);
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(request, random);
        }
        if (random.nextInt(4) > 0) {
            resign(request);
        }
        Optional<JsonNode> answer = node.send(Json.write(request).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.map(found -> found.path("op").asString()))
                .as(request.toString())
                .hasValueSatisfying(op -> assertThat(op).isIn("REPLY", "REQNACK", "REJECT"));
        assertThat(answer.toString()).doesNotContain("failed to handle");
        requireServing();
    }

    @Property(tries = 500)
    void whenBytesAreChangedThenTheLedgerLivesOn(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] frame = Json.write(resign(request(random))).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
        }
        assertThat(node.send(frame).toString()).doesNotContain("failed to handle");
        requireServing();
    }

    private static void requireServing() {
        assertThat(node.ask(TestRequests.getNym(TRUSTEE.did())).path("op").asString())
                .isEqualTo("REPLY");
    }

    private static ObjectNode request(Random random) {
        return TestRequests.signed(TRUSTEE, operations.get(random.nextInt(operations.size())));
    }

    /** With a right signature more than the signature check is reached. */
    private static ObjectNode resign(ObjectNode request) {
        try {
            return TestRequests.sign(request, TRUSTEE);
        } catch (InvalidInputException e) {
            return request;
        }
    }

    private static void mutate(JsonNode json, Random random) {
        JsonNode value =
                STRANGE_VALUES.get(random.nextInt(STRANGE_VALUES.size())).deepCopy();
        if (json instanceof ObjectNode object && !object.isEmpty()) {
            String name = object.propertyNames().stream()
                    .skip(random.nextInt(object.size()))
                    .findFirst()
                    .orElseThrow();
            JsonNode member = object.path(name);
            if (member.isContainer() && !member.isEmpty() && random.nextInt(4) > 0) {
                mutate(member, random);
            } else if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (json instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value);
        }
    }
}
