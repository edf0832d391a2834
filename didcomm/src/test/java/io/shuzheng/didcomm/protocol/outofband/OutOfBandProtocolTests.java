package io.shuzheng.didcomm.protocol.outofband;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.TestIds;
import io.shuzheng.primitives.InvalidInputException;
import org.junit.jupiter.api.Test;

class OutOfBandProtocolTests {

    private final OutOfBandProtocol sender = new OutOfBandProtocol(TestIds.counting("sender"));
    private final OutOfBandProtocol receiver = new OutOfBandProtocol(TestIds.counting("receiver"));

    @Test
    void whenReuseIsAcceptedThenBothSidesAreDone() {
        var asked = receiver.reuse(TestInvitations.byDid());
        assertThat(asked.message().header().parentThreadId())
                .contains(TestInvitations.byDid().id());
        assertThat(asked.message().header().thread().orElseThrow().threadId()).contains("receiver-1");
        var received = sender.begin(wire(asked));
        var accepted = sender.accept(stored(sender, received));
        var done = receiver.receive(stored(receiver, asked), wire(accepted));

        assertThat(accepted.exchange().state()).isEqualTo(OutOfBandState.DONE);
        assertThat(done.exchange().state()).isEqualTo(OutOfBandState.DONE);
        assertThat(accepted.message().header().parentThreadId())
                .contains(TestInvitations.byDid().id());
        assertViolation(Reason.DUPLICATE, () -> receiver.receive(done.exchange(), wire(accepted)));
    }

    @Test
    void whenReuseIsRefusedThenReceiverLearnsWhy() {
        var asked = receiver.reuse(TestInvitations.byDid());
        var refused = sender.refuse(sender.begin(wire(asked)).exchange(), "unknown-invitation", "used up");
        var atReceiver = receiver.receive(asked.exchange(), wire(refused));

        assertThat(stored(receiver, atReceiver).problem().flatMap(ProblemReport::code))
                .contains("unknown-invitation");
        assertThat(refused.exchange().state()).isEqualTo(OutOfBandState.ABANDONED);
    }

    @Test
    void whenReuseNamesNoInvitationThenRefused() {
        var asked =
                receiver.reuse(TestInvitations.byDid()).message().toMessage().toJson();
        asked.remove("~thread");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> sender.begin(io.shuzheng.didcomm.message.Message.fromJson(asked)))
                .withMessageContaining("pthid");
    }

    @Test
    void whenAnswerComesUnaskedThenRefused() {
        var asked = receiver.reuse(TestInvitations.byDid());
        var accepted = sender.accept(sender.begin(wire(asked)).exchange());

        assertViolation(Reason.WRONG_ROLE, () -> sender.receive(accepted.exchange(), wire(accepted)));
        assertViolation(Reason.OUT_OF_ORDER, () -> receiver.begin(wire(accepted)));
    }
}
