package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.primitives.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class LedgerReplyTest {

    private static final LedgerDid DID = TestIdentities.trustee().did();
    private static final LedgerRequest GET_NYM = LedgerRequest.of(DID, 5, AttributeOperations.getNym(DID));
    private static final LedgerRequest GET_TXN =
            LedgerRequest.of(DID, 5, TransactionOperations.getTransaction(Ledger.DOMAIN, 7));
    private static final LedgerRequest NYM =
            LedgerRequest.of(DID, 5, NymOperation.of(DID).build()).signedBy(TestIdentities.trustee());

    @Test
    void whenReadFindsSomethingThenDataAndPlaceAreThere() {
        ReadReply reply = (ReadReply) LedgerReply.parse(
                GET_NYM, Json.write(TestReplies.read(GET_NYM, JsonNodeFactory.instance.stringNode("x"))));

        assertThat(reply.data()).contains(JsonNodeFactory.instance.stringNode("x"));
        assertThat(reply.sequenceNumber()).hasValue(7);
        assertThat(reply.time()).contains(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void whenReadFindsNothingThenDataIsAbsent() {
        ReadReply reply = (ReadReply)
                LedgerReply.parse(GET_NYM, Json.write(TestReplies.read(GET_NYM, JsonNodeFactory.instance.nullNode())));

        assertThat(reply.data()).isEmpty();
        assertThat(reply.sequenceNumber()).isEmpty();
    }

    @Test
    void whenSchemaIsAbsentThenItsNameAndVersionAreNoData() {
        ObjectNode reply = TestReplies.read(GET_NYM, Json.parse("{\"name\":\"n\",\"version\":\"1\"}"));
        ((ObjectNode) reply.path("result")).putNull("seqNo").putNull("txnTime");

        assertThat(((ReadReply) LedgerReply.parse(GET_NYM, Json.write(reply))).data())
                .isEmpty();
    }

    @Test
    void whenWriteIsCommittedThenTransactionIsGiven() {
        WriteReply reply = (WriteReply) LedgerReply.parse(NYM, Json.write(TestReplies.written(NYM)));

        assertThat(reply.transaction().sequenceNumber()).isEqualTo(7);
        assertThat(reply.transaction().author()).contains(DID);
        assertThat(reply.auditPath()).hasSize(1);
    }

    @Test
    void whenTransactionIsOfAnotherPayloadThenMalformed() {
        LedgerRequest other =
                LedgerRequest.of(DID, 5, NymOperation.of(DID).alias("other").build());

        assertThatThrownBy(() -> LedgerReply.parse(NYM, Json.write(TestReplies.written(other))))
                .isInstanceOf(MalformedReply.class)
                .hasMessageContaining("not what was asked");
    }

    @Test
    void whenAnswerIsToAnotherRequestOrOfAnotherTypeThenMalformed() {
        LedgerRequest other = LedgerRequest.of(DID, 6, AttributeOperations.getNym(DID));
        String answer = Json.write(TestReplies.read(other, JsonNodeFactory.instance.nullNode()));

        assertThatThrownBy(() -> LedgerReply.parse(GET_NYM, answer)).isInstanceOf(MalformedReply.class);
        assertThatThrownBy(() -> LedgerReply.parse(LedgerRequest.of(DID, 6, GET_TXN.operation()), answer))
                .isInstanceOf(MalformedReply.class);
    }

    @Test
    void whenTransactionIsAbsentThenThereIsNone() {
        TransactionReply reply = (TransactionReply)
                LedgerReply.parse(GET_TXN, Json.write(TestReplies.read(GET_TXN, JsonNodeFactory.instance.nullNode())));

        assertThat(reply.transaction()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"op\":\"REPLY\"}",
                "{\"op\":\"REJECT\",\"reqId\":5,\"reason\":\"no\"}",
                "{\"op\":\"REPLY\",\"result\":[]}",
                "{\"op\":\"REPLY\",\"result\":{\"reqId\":\"5\",\"type\":\"105\"}}",
                "{\"op\":\"REPLY\",\"result\":{\"reqId\":5.0,\"type\":\"105\"}}",
                "{\"op\":\"REPLY\",\"result\":{\"reqId\":5,\"type\":105}}",
                "{\"op\":\"REPLY\",\"result\":{\"reqId\":5,\"type\":\"105\",\"seqNo\":-1}}",
                "{\"op\":\"REPLY\",\"result\":{\"reqId\":5,\"type\":\"105\",\"seqNo\":99999999999999999999}}",
                "{\"op\":\"REPLY\",\"result\":{\"reqId\":5,\"type\":\"105\",\"txnTime\":9223372036854775807}}"
            })
    void whenAnswerIsNoneThenMalformed(String answer) {
        assertThatThrownBy(() -> LedgerReply.parse(GET_NYM, answer)).isInstanceOf(MalformedReply.class);
    }
}
