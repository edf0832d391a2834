package io.shuzheng.didcomm.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"base64\":\"eyJhIjoiPz8_In0\"}",
                "{\"base64\":\"eyJhIjoiPz8_In0=\"}",
                "{\"base64\":\"eyJhIjoiPz8/In0=\"}",
                "{\"json\":{\"a\":\"???\"}}"
            })
    void whenContentIsInlineThenItIsReadInEveryCoding(String data) {
        Attachment attachment = attachment(data);

        assertThat(attachment.data().jsonContent()).isEqualTo(Json.parse("{\"a\":\"???\"}"));
        assertThat(attachment.toJson().get("data")).isEqualTo(Json.parse(data));
    }

    @Test
    void whenContentIsByLinksThenItIsNotFetched() {
        Attachment attachment = attachment("{\"links\":[\"https://example.org/x\"],\"sha256\":\"00\"}");

        assertThat(attachment.data().links()).containsExactly("https://example.org/x");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> attachment.data().content())
                .withMessageContaining("links");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"links\":[]}",
                "{\"base64\":\"e30\",\"json\":{}}",
                "{\"base64\":\"*\"}",
                "{\"base64\":7}",
                "{\"json\":[]}",
                "{\"links\":[7]}",
                "{\"base64\":\"e30\",\"jws\":\"x\"}"
            })
    void whenDataIsNotOfOneKindThenRefused(String data) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> attachment(data));
    }

    @Test
    void whenContentIsNotJsonThenRefusedWhereJsonIsAsked() {
        Attachment attachment = attachment("{\"base64\":\"AAAA\"}");

        assertThat(attachment.data().content()).containsExactly(0, 0, 0);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> attachment.data().jsonContent());
    }

    @Test
    void whenJsonIsAttachedThenItIsReadBack() {
        Attachment attachment = Attachment.ofJson("a", Json.parse("{\"n\":1}"));

        assertThat(Attachment.fromJson(attachment.toJson(), "x")).isEqualTo(attachment);
        assertThat(attachment.data().jsonContent()).isEqualTo(Json.parse("{\"n\":1}"));
        assertThat(attachment.toString()).doesNotContain("\"n\"").doesNotContain("eyJ");
    }

    @Test
    void whenContentIsWrittenThenAlphabetIsTheOneThatAllPeersRead() {
        Attachment attachment = Attachment.ofJson("a", Json.parse("{\"p\":\">=\",\"x\":\"???\"}"));

        assertThat(attachment.data().base64().orElseThrow())
                .containsAnyOf("+", "/")
                .doesNotContain("-", "_");
    }

    @Test
    void whenMembersAreUnknownThenTheyAreKept() {
        String text = "{\"@id\":\"a\",\"filename\":\"f\",\"data\":{\"base64\":\"e30\",\"more\":1},\"byte_count\":2}";

        assertThat(Attachment.fromJson(Json.parse(text), "x").toJson()).isEqualTo(Json.parse(text));
    }

    private static Attachment attachment(String data) {
        return Attachment.fromJson(Json.object().set("data", Json.parse(data)), "attachment");
    }
}
