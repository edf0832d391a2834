package io.shuzheng.ledger.client.lying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.WriteReply;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a write led to is what more than f nodes say. */
class LyingWriteTest {

    private static final LedgerIdentity SOMEBODY = TestIdentities.ofSeed("000000000000000000000000Another1");

    @Test
    void whenOneNodeAnswersAWriteOtherwiseThenTheOthersAreBelieved() throws IOException {
        try (TestNetwork network = new TestNetwork().honest();
                IndyPool pool = network.fourth(changing(network, LyingWriteTest::otherNumber))
                        .open()) {
            WriteReply reply = (WriteReply) pool.submit(write()).join();

            assertThat(reply.transaction().sequenceNumber()).isEqualTo(3);
        }
    }

    @Test
    void whenOneNodeRefusesAWriteThenTheOthersAreBelieved() throws IOException {
        try (TestNetwork network = new TestNetwork().honest();
                IndyPool pool = network.fourth(changing(network, LyingWriteTest::refusal))
                        .open()) {
            assertThat(pool.submit(write()).join()).isInstanceOf(WriteReply.class);
        }
    }

    @Test
    void whenOnlyOneNodeAnswersAWriteThenItIsNotBelieved() throws IOException {
        try (TestNetwork network = new TestNetwork();
                IndyPool pool =
                        network.fourth(changing(network, reply -> reply)).open()) {
            assertThatThrownBy(pool.submit(write())::join).cause().isInstanceOf(LedgerUnavailable.class);
        }
    }

    @Test
    void whenAllNodesRefuseThenTheirReasonIsGiven() throws IOException {
        try (TestNetwork network = new TestNetwork().honest();
                IndyPool pool =
                        network.fourth(changing(network, reply -> reply)).open()) {
            LedgerRequest unsigned = LedgerRequest.of(
                    TestIdentities.trustee().did(),
                    7,
                    NymOperation.of(SOMEBODY.did()).build());

            assertThatThrownBy(pool.submit(unsigned)::join).cause().isInstanceOf(RequestRefused.class);
        }
    }

    private static LedgerRequest write() {
        return LedgerRequest.of(
                        TestIdentities.trustee().did(),
                        5,
                        NymOperation.of(SOMEBODY.did())
                                .verkey(SOMEBODY.verkey())
                                .build())
                .signedBy(TestIdentities.trustee());
    }

    private static Function<ObjectNode, List<byte[]>> changing(TestNetwork network, UnaryOperator<ObjectNode> change) {
        return message -> network.honestFrames(message).stream()
                .map(frame -> TestNetwork.bytes(change.apply(Json.parseObject(frame))))
                .toList();
    }

    private static ObjectNode otherNumber(ObjectNode reply) {
        reply.withObject("/result/txnMetadata").put("seqNo", 77);
        return reply;
    }

    private static ObjectNode refusal(ObjectNode reply) {
        return Json.object()
                .put("op", "REQNACK")
                .put("identifier", TestIdentities.trustee().did().value())
                .put("reqId", 5)
                .put("reason", "no");
    }
}
