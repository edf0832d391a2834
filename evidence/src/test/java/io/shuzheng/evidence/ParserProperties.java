package io.shuzheng.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.log.TreeHead;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in, a parser answers with a value or with {@link InvalidInputException}, and reads back what it writes. */
class ParserProperties {

    private static final List<JsonNode> STRANGE = Json.parse("""
                    [null, true, 0, -1, 1.5, 1e400, 9007199254740992, 99999999999999999999, "", "x", "\\u0000", "..",
                     [], [[]], {}, {"x": {}}, "9", "eyJ9.eyJ9.AA", 4294967296, -9223372036854775809]
                    """).valueStream().toList();

    private static final TestFlow FLOW = TestFlow.of(2).anchor();

    private static final Map<String, Consumer<String>> TEXT_PARSERS = Map.of(
            "statement", text -> roundTrip(text, SignedStatement::parse, SignedStatement::compact),
            "tree head", text -> roundTrip(text, SignedTreeHead::parse, SignedTreeHead::compact),
            "anchor", text -> roundTrip(text, AnchorBatch::parse, AnchorBatch::text));

    private static final Map<String, Function<JsonNode, Object>> JSON_PARSERS = Map.of(
            "statement", Statement::fromJson,
            "subject", Subject::fromJson,
            "opening", Opening::fromJson,
            "tree head", TreeHead::fromJson,
            "receipt", Receipt::fromJson,
            "transparent statement", TransparentStatement::fromJson,
            "log row", LogRow::fromJson,
            "anchored batch", AnchoredBatch::fromJson);

    @Property(tries = 300)
    void whenTextIsAnyThenNoParserBreaks(@ForAll String text) {
        TEXT_PARSERS.values().forEach(parser -> assertNeverBreaks(() -> parser.accept(text)));
    }

    @Property(tries = 600)
    void whenBytesOfValidTextAreMutatedThenNoParserBreaks(@ForAll Random random) {
        List<String> valid = List.of(
                FLOW.statement(random.nextInt(6)).compact(),
                FLOW.receipt(3).receipt().head().compact(),
                FLOW.anchors().newest().orElseThrow().batch().text());
        StringBuilder text = new StringBuilder(valid.get(random.nextInt(valid.size())));
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
            }
        }
        TEXT_PARSERS.values().forEach(parser -> assertNeverBreaks(() -> parser.accept(text.toString())));
    }

    @Property(tries = 600)
    void whenValidJsonIsMutatedThenNoParserBreaks(@ForAll Random random) {
        for (JsonNode valid : validJson()) {
            JsonNode mutated = mutated(valid, random);
            JSON_PARSERS
                    .values()
                    .forEach(parser -> assertNeverBreaks(
                            () -> assertThat(parser.apply(mutated)).isNotNull()));
            for (String name : List.of(
                    "submit-statement",
                    "get-receipt",
                    "list-statements",
                    "get-tree-head",
                    "get-consistency",
                    "get-anchors")) {
                assertNeverBreaks(() -> assertThat(
                                EvidenceProtocol.parseRequest(name, mutated).name())
                        .isEqualTo(name));
            }
            for (String name :
                    List.of("receipt", "statements", "tree-head", "consistency", "anchors", "problem-report")) {
                assertNeverBreaks(() -> assertThat(
                                EvidenceProtocol.parseReply(name, mutated).name())
                        .isEqualTo(name));
            }
        }
    }

    /** Something valid for each parser, so that a mutation gets beyond the first check. */
    private static List<JsonNode> validJson() {
        AnchoredBatch anchored = FLOW.anchors().newest().orElseThrow();
        ObjectNode all = Json.object();
        all.set("receipt", FLOW.receipt(4).receipt().toJson());
        all.set("anchor", anchored.toJson());
        all.putArray("anchors").add(anchored.toJson());
        all.putArray("rows").add(FLOW.rows().get(0).toJson());
        all.put("more", false)
                .put("anchored", true)
                .put("from", 0)
                .put("limit", 3)
                .put("after", 0);
        all.put("first", 1).put("second", 2).putArray("path").add("ab".repeat(32));
        all.put("statement", FLOW.statement(0).compact())
                .put("treeHead", anchored.batch().newestHead().compact());
        all.putObject("description").put("code", "internal").put("en", "x");
        return List.of(
                all,
                TestStatements.full().toJson(),
                FLOW.receipt(4).receipt().toJson(),
                FLOW.receipt(4).toJson(),
                FLOW.rows().get(2).toJson(),
                anchored.toJson(),
                anchored.batch().newestHead().head().toJson());
    }

    /** One node, anywhere, replaced by a strange one, removed, or added. */
    private static JsonNode mutated(JsonNode valid, Random random) {
        JsonNode copy = valid.deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        collect(copy, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode strange = STRANGE.get(random.nextInt(STRANGE.size()));
        if (container instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            if (names.isEmpty() || random.nextInt(8) == 0) {
                object.set("extra", strange);
            } else if (random.nextInt(8) == 0) {
                object.remove(names.get(random.nextInt(names.size())));
            } else {
                object.set(names.get(random.nextInt(names.size())), strange);
            }
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), strange);
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.valueStream().forEach(child -> collect(child, containers));
        }
    }

    private static <T> void roundTrip(String text, Function<String, T> parse, Function<T, String> write) {
        assertThat(write.apply(parse.apply(text))).isEqualTo(text);
    }

    private static void assertNeverBreaks(Runnable parser) {
        try {
            parser.run();
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
