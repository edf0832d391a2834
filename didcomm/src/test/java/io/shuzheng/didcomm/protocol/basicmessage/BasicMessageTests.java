package io.shuzheng.didcomm.protocol.basicmessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BasicMessageTests {

    @Test
    void whenMessageIsMadeThenItIsReadBackAndItsContentNotPrinted() {
        BasicMessage message = BasicMessage.of("m1", Instant.parse("2026-11-23T19:49:52.123456789Z"), "数证");

        assertThat(BasicMessage.parse(message.toMessage())).isEqualTo(message);
        assertThat(message.sentTime()).contains("2026-11-23T19:49:52.123Z");
        assertThat(message.toString()).doesNotContain("数证");
    }

    @Test
    void whenThereIsNoTextThenRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> BasicMessage.parse(TestMessages.message(BasicMessage.TYPE.toString(), "m1", "{}")))
                .withMessageContaining("content");
    }
}
