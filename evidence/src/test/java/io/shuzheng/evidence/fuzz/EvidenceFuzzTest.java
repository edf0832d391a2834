package io.shuzheng.evidence.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.TestVectors;
import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Statements, tree heads, receipts and the messages of the evidence protocol. */
class EvidenceFuzzTest {

    private static final List<String> REQUESTS = List.of(
            "submit-statement", "get-receipt", "get-tree-head", "get-consistency", "get-anchors", "list-statements");
    private static final List<String> REPLIES =
            List.of("receipt", "tree-head", "consistency", "anchors", "statements", "problem-report");

    private static final List<Consumer<JsonNode>> PARSERS = List.of(
            Statement::fromJson,
            Opening::fromJson,
            Receipt::fromJson,
            TransparentStatement::fromJson,
            json -> REQUESTS.forEach(name -> attempt(() -> EvidenceProtocol.parseRequest(name, json))),
            json -> REPLIES.forEach(name -> attempt(() -> EvidenceProtocol.parseReply(name, json))));

    private static void attempt(Runnable parser) {
        try {
            parser.run();
        } catch (InvalidInputException refused) {
            // not of this kind
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.concat(
                        Stream.of(
                                TestStatements.minimal().compact(),
                                Json.write(TestStatements.full().toJson())),
                        TestVectors.all()
                                .valueStream()
                                .flatMap(JsonNode::valueStream)
                                .map(Json::write))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenItIsOfTheKindOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        attempt(() -> SignedStatement.parse(text));
        attempt(() -> SignedTreeHead.parse(text));
        attempt(() -> AnchorBatch.parse(text));
        attempt(() -> {
            JsonNode json = Json.parse(text);
            PARSERS.forEach(parser -> attempt(() -> parser.accept(json)));
        });
    }
}
