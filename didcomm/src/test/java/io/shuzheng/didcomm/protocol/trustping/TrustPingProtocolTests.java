package io.shuzheng.didcomm.protocol.trustping;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.wire;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.TestIds;
import org.junit.jupiter.api.Test;

class TrustPingProtocolTests {

    private final TrustPingProtocol sender = new TrustPingProtocol(TestIds.counting("sender"));
    private final TrustPingProtocol receiver = new TrustPingProtocol(TestIds.counting("receiver"));

    @Test
    void whenPingIsAnsweredThenBothSidesAreDone() {
        var sent = sender.ping(true);
        var received = receiver.begin(wire(sent));
        assertThat(received.exchange().state()).isEqualTo(TrustPingState.PING_RECEIVED);
        var answered = receiver.respond(stored(receiver, received));
        var done = sender.receive(stored(sender, sent), wire(answered));

        assertThat(answered.exchange().state()).isEqualTo(TrustPingState.DONE);
        assertThat(done.exchange().state()).isEqualTo(TrustPingState.DONE);
        assertThat(answered.message().threadId()).isEqualTo("sender-1");
        assertViolation(Reason.DUPLICATE, () -> sender.receive(done.exchange(), wire(answered)));
    }

    @Test
    void whenNoAnswerIsAskedForThenBothSidesAreDoneAtOnce() {
        var sent = sender.ping(false);
        var received = receiver.begin(wire(sent));

        assertThat(sent.exchange().state()).isEqualTo(TrustPingState.DONE);
        assertThat(received.exchange().state()).isEqualTo(TrustPingState.DONE);
        assertViolation(Reason.OUT_OF_ORDER, () -> receiver.respond(received.exchange()));
        assertViolation(Reason.DUPLICATE, () -> receiver.receive(received.exchange(), wire(sent)));
    }

    @Test
    void whenPingWasCapturedThenItIsToBeAnswered() {
        var received = receiver.begin(TestMessages.captured("trust_ping_1.0_ping"));

        assertThat(received.exchange().state()).isEqualTo(TrustPingState.PING_RECEIVED);
    }

    @Test
    void whenAnswerIsToNoPingOfOursThenRefused() {
        assertViolation(Reason.OUT_OF_ORDER, () -> sender.begin(TestMessages.captured("trust_ping_1.0_ping_response")));
        assertViolation(
                Reason.WRONG_THREAD,
                () -> sender.receive(
                        sender.ping(true).exchange(), TestMessages.captured("trust_ping_1.0_ping_response")));
    }
}
