package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "{} {}", "{'a':1}", "{\"a\":NaN}", "[1,]", "\"\\ud8"})
    void whenNotOneStrictValueThenRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenTooDeepThenRefused() {
        assertThatThrownBy(() -> Json.parse("[".repeat(65) + "]".repeat(65))).isInstanceOf(InvalidInputException.class);
        assertThat(Json.parse("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
    }

    @Test
    void whenNotUtf8ThenRefused() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void whenNotAnObjectThenRefused() {
        assertThatThrownBy(() -> Json.parseObject("[]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ARRAY");
    }

    @Test
    void whenMalformedThenMessageDoesNotQuoteTheSource() {
        assertThatThrownBy(() -> Json.parse("{\"link_secret\": 12345x}")).hasMessageNotContaining("12345");
    }

    @Test
    void whenLargeNumberThenKeptExactly() {
        String number = "123456789012345678901234567890123456789";
        assertThat(Json.write(Json.parse(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2222222222222222222221",
                "-1E-2222222222222222222221",
                "1e999999999",
                "[{\"a\":1e1025}]",
                "1e-1025"
            })
    void whenNumberWouldBeTooLongWrittenOutThenRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("not valid JSON: ");
    }

    @Test
    void whenExponentIsModestThenKeptExactly() {
        assertThat(Json.parse("1.5e1000").decimalValue()).isEqualByComparingTo("1.5e1000");
        assertThat(Json.parse("1e-1000").decimalValue()).isEqualByComparingTo("1e-1000");
    }

    @Property(tries = 500)
    void whenAnyBytesThenValueOrRefusal(@ForAll byte[] bytes) {
        try {
            assertThat(Json.parse(bytes)).isNotNull();
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageStartingWith("no");
        }
    }

    @Test
    void whenWrittenThenReadsBackEqual() {
        String text = "{\"数据\":[1,true,null,\"\\u0001\"]}";
        assertThat(Json.parse(Json.write(Json.parse(text)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Json.parse(text));
    }
}
