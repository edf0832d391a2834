package io.shuzheng.didcomm.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.primitives.Json;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of all protocols check. */
public final class ProtocolAssertions {

    private ProtocolAssertions() {}

    /** The call is refused for the reason. */
    public static void assertViolation(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(ProtocolViolation.class)
                .isThrownBy(call)
                .satisfies(violation -> assertThat(violation.reason()).isEqualTo(reason));
    }

    /** The message of the transition as the peer gets it: over bytes. */
    public static Message wire(Transition<?, ? extends TypedMessage> sent) {
        return Message.parse(sent.message().toMessage().toBytes());
    }

    /** The exchange after the transition, written as a store writes it and read back. */
    public static <X extends Exchange> X stored(
            Protocol<X> protocol, Transition<X, ? extends TypedMessage> transition) {
        X read = protocol.readExchange(
                Json.parse(Json.write(transition.exchange().toJson())));
        assertThat(read).isEqualTo(transition.exchange());
        return read;
    }
}
