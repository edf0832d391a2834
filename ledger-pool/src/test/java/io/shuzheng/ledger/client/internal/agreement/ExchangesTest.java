package io.shuzheng.ledger.client.internal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whose answers count: those of nodes that were asked, to the request that they were asked. */
class ExchangesTest {

    private static final TestExchanges NETWORK = new TestExchanges();

    @AfterAll
    static void close() {
        NETWORK.close();
    }

    @Test
    void whenAnswersAreToAnotherOperationThenTheyDoNotCount() {
        ObjectNode other = NETWORK.answer(NETWORK.read());
        ((ObjectNode) other.path("result")).put("auth_action", "EDIT");

        NETWORK.requireNoAnswerBy(other, List.of(0, 1, 2));
    }

    @Test
    void whenANodeAnswersThatWasNotAskedThenItDoesNotCount() {
        NETWORK.requireNoAnswerBy(NETWORK.answer(NETWORK.read()), List.of(3, 0));
    }

    @Test
    void whenAMessageIsNoneThenItIsNoAnswer() {
        for (String message : List.of(
                "{}",
                "{\"op\":5}",
                "{\"op\":\"REJECT\"}",
                "{\"op\":\"REJECT\",\"reason\":5}",
                "{\"op\":\"REQNACK\",\"reason\":null}",
                "{\"op\":\"REPLY\"}",
                "{\"op\":\"REPLY\",\"result\":[]}",
                "{\"op\":\"BATCH\"}")) {
            assertThat(NodeAnswer.of(Json.parseObject(message))).as(message).isEmpty();
        }
    }
}
