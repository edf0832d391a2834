package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ResendTests {

    private static final TestDid OWNER = TestDid.named("Owner");

    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.create();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private long size() {
        return node.ask(TestRequests.getTransaction(1, 1))
                .path("result")
                .path("data")
                .path("ledgerSize")
                .asLong();
    }

    @Test
    void whenTheSameRequestComesAgainThenTheSameReplyIsGiven() {
        ObjectNode request = TestRequests.nym(TestDid.TRUSTEE, OWNER);
        JsonNode first = node.ask(request);
        node.ask(TestRequests.nym(TestDid.TRUSTEE, TestDid.named("Between")));
        assertThat(node.ask(request)).isEqualTo(first);
        assertThat(size()).isEqualTo(3);
    }

    @Test
    void whenTheSameRequestComesTwiceAtOnceThenItIsWrittenOnce() {
        byte[] frame = Json.write(TestRequests.nym(TestDid.TRUSTEE, OWNER)).getBytes(StandardCharsets.UTF_8);
        List<JsonNode> answers = node.process(frame, frame);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void whenTheSamePayloadComesWithOtherSignaturesThenItIsRefused() {
        ObjectNode request = TestRequests.unsigned(
                TestDid.TRUSTEE.did(), Map.of("type", "1", "dest", OWNER.did(), "verkey", OWNER.verkey()));
        node.ask(TestRequests.sign(request.deepCopy(), TestDid.TRUSTEE));
        JsonNode answer = node.ask(TestRequests.multiSign(request.deepCopy(), TestDid.TRUSTEE));
        assertThat(answer.path("op").asString()).isEqualTo("REQNACK");
        assertThat(answer.path("reason").asString()).contains("already ordered with different signatures");
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void whenOnlyTheNumberDiffersThenItIsAnotherRequest() {
        Map<String, String> attribute = Map.of("type", "100", "dest", TestDid.TRUSTEE.did(), "raw", "{\"a\":1}");
        node.ask(TestRequests.signed(TestDid.TRUSTEE, attribute));
        node.ask(TestRequests.signed(TestDid.TRUSTEE, attribute));
        assertThat(size()).isEqualTo(3);
    }

    @Test
    void whenARefusedRequestComesAgainThenItIsJudgedAgain() {
        ObjectNode request = TestRequests.signed(OWNER, Map.of("type", "100", "dest", OWNER.did(), "raw", "{\"a\":1}"));
        assertThat(node.ask(request).path("op").asString()).isEqualTo("REQNACK");
        node.ask(TestRequests.nym(TestDid.TRUSTEE, OWNER));
        assertThat(node.ask(request).path("op").asString()).isEqualTo("REPLY");
    }
}
