package io.shuzheng.evidence.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.TestFlow;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EvidenceProtocolTest {

    private static final TestFlow FLOW = TestFlow.of(2).anchor();

    static Stream<EvidenceMessage> messages() {
        var anchored = FLOW.anchors().newest().orElseThrow();
        var head = anchored.batch().newestHead();
        var receipt = FLOW.database()
                .inTransaction(
                        store -> FLOW.log().receipt(store, FLOW.statement(1).digest(), head));
        return Stream.of(
                new SubmitStatement(FLOW.statement(0)),
                new GetReceipt(FLOW.statement(0).digest(), true),
                new ListStatements(Optional.empty(), 0, 1),
                new ListStatements(Optional.of(TestFlow.application(0)), 7, 1_000),
                new GetTreeHead(),
                new GetConsistency(3, 9),
                new GetAnchors(4),
                new ReceiptReply(FLOW.receipt(0).receipt(), Optional.empty()),
                new ReceiptReply(receipt, Optional.of(anchored)),
                new StatementsReply(FLOW.rows(), Optional.of(12L)),
                new StatementsReply(List.of(), Optional.empty()),
                new TreeHeadReply(head),
                new ConsistencyReply(
                        FLOW.database().inTransaction(store -> FLOW.log().consistency(store, 3, 9))),
                new AnchorsReply(List.of(anchored), Optional.of(anchored.batch()), false),
                new AnchorsReply(List.of(), Optional.empty(), true),
                new ProblemReport(EvidenceProblem.REFERENCE_UNKNOWN, "the statement refers to one that is not there"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whenWrittenAndReadThenItIsTheSame(EvidenceMessage message) {
        ObjectNode body = Json.parseObject(Json.write(message.toJson()));

        assertThat(parse(message, body)).isEqualTo(message);
        assertThat(parse(message, body.put("~timing", "now").put("later", 1))).isEqualTo(message);
        assertThat(EvidenceProtocol.type(message)).isEqualTo("urn:shuzheng:evidence/1.0/" + message.name());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whenAMemberIsOfAnotherTypeThenRefused(EvidenceMessage message) {
        for (String member : message.toJson().propertyNames()) {
            if (member.equals("who_retries")) {
                continue;
            }
            ObjectNode body = message.toJson();
            body.set(member, Json.parse("[[1]]"));
            assertThatThrownBy(() -> parse(message, body)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> parse(message, Json.parse("[]"))).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "receipt", "get-receipts", "problem-report", "submit-statement "})
    void whenThereIsNoSuchRequestThenRefused(String name) {
        assertThatThrownBy(() -> EvidenceProtocol.parseRequest(name, Json.object()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenALimitIsOutOfBoundsThenRefused() {
        for (String body : List.of(
                "{\"from\": -1, \"limit\": 1}",
                "{\"from\": 0, \"limit\": 0}",
                "{\"from\": 0, \"limit\": 1001}",
                "{\"from\": 0, \"limit\": 4294967297}",
                "{\"from\": 99999999999999999999, \"limit\": 1}")) {
            assertThatThrownBy(() -> EvidenceProtocol.parseRequest("list-statements", Json.parse(body)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenSomethingIsRefusedThenTheReportSaysWhy() {
        assertThat(ProblemReport.of(new InvalidInputException("not JSON")).problem())
                .isEqualTo(EvidenceProblem.MALFORMED);
        ProblemReport report =
                ProblemReport.of(new EvidenceRefusedException(EvidenceProblem.ID_TAKEN, "x".repeat(2_000)));
        assertThat(report.problem()).isEqualTo(EvidenceProblem.ID_TAKEN);
        assertThat(report.explanation()).hasSize(1_000);
    }

    private static EvidenceMessage parse(EvidenceMessage message, JsonNode body) {
        return message instanceof EvidenceRequest
                ? EvidenceProtocol.parseRequest(message.name(), body)
                : EvidenceProtocol.parseReply(message.name(), body);
    }
}
