package io.shuzheng.didcomm.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MessageTests {

    private static final String PING = "https://didcomm.org/trust_ping/1.0/ping";

    @ParameterizedTest
    @FieldSource("io.shuzheng.didcomm.message.TestMessages#CAPTURED")
    void whenCapturedMessageIsReadThenItIsWrittenBackEqual(String name) {
        assertThat(TestMessages.captured(name).toJson()).isEqualTo(TestMessages.capturedJson(name));
        assertThat(Message.parse(TestMessages.captured(name).toBytes())).isEqualTo(TestMessages.captured(name));
    }

    @Test
    void whenThreadIsAbsentOrEmptyThenThreadIdIsTheMessagesOwn() {
        assertThat(TestMessages.message(PING, "m1", "{}").threadId()).isEqualTo("m1");
        assertThat(TestMessages.message(PING, "m1", "{\"~thread\":{}}").threadId())
                .isEqualTo("m1");
        assertThat(TestMessages.message(PING, "m1", "{\"~thread\":null}").threadId())
                .isEqualTo("m1");
    }

    @Test
    void whenThreadIsThereThenIdsAreRead() {
        Message message =
                TestMessages.message(PING, "m2", "{\"~thread\":{\"thid\":\"m1\",\"pthid\":\"p\",\"sender_order\":3}}");

        assertThat(message.threadId()).isEqualTo("m1");
        assertThat(message.parentThreadId()).contains("p");
        assertThat(message.toJson().at("/~thread/sender_order").intValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\"}",
                "{\"@id\":\"m1\"}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"\"}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":7}",
                "{\"@type\":\"ping\",\"@id\":\"m1\"}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"m1\",\"~thread\":7}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"m1\",\"~thread\":{\"thid\":\"\"}}",
                "{\"@type\":\"https://didcomm.org/trust_ping/1.0/ping\",\"@id\":\"m1\",\"@id\":\"m1\"}"
            })
    void whenTextIsNoMessageThenRefused(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Message.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whenMessageIsLargerThanTheLimitThenRefusedUnread() {
        byte[] large = new byte[Message.MAXIMUM_BYTES + 1];

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Message.parse(large))
                .withMessageContaining("1048576");
    }

    @Test
    void whenJsonIsChangedAfterwardsThenMessageIsNot() {
        ObjectNode json = TestMessages.capturedJson("trust_ping_1.0_ping");
        Message message = Message.fromJson(json);
        json.put("comment", "later");
        message.toJson().put("comment", "later");
        message.body().toNode().put("comment", "later");

        assertThat(message).isEqualTo(TestMessages.captured("trust_ping_1.0_ping"));
    }

    @Test
    void whenMessageIsPrintedThenBodyIsNotShown() {
        assertThat(TestMessages.message(PING, "m1", "{\"comment\":\"private\"}").toString())
                .doesNotContain("private");
        assertThat(TestMessages.message(PING, "m1", "{\"comment\":\"private\"}")
                        .body()
                        .toString())
                .doesNotContain("private");
    }

    @Test
    void whenHeaderMemberIsThereTwiceThenRefused() {
        ObjectNode rest = Json.object().put("@id", "other");
        MessageHeader header =
                new MessageHeader(MessageType.parse(PING), "m1", java.util.Optional.empty(), JsonObject.of(rest));

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Message.of(header));
    }

    @Test
    void whenIdsAreMadeThenTheyAreDistinctRandomUuids() {
        MessageIds ids = MessageIds.random(new SecureRandom());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            UUID id = UUID.fromString(ids.next());
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(seen.add(id.toString())).isTrue();
        }
    }
}
