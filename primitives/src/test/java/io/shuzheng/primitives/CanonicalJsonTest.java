package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {

    private static String canonical(String json) {
        return new String(CanonicalJson.encode(Json.parse(json)), StandardCharsets.UTF_8);
    }

    @Test
    void whenMembersInAnyOrderThenSortedByUtf16CodeUnits() {
        String json = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";
        assertThat(canonical(json))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void whenStringThenEscapedMinimally() {
        assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    /** Texts with such an exponent are not read; values that were made otherwise are no danger either. */
    @Test
    void whenZeroHasAHugeExponentThenPlainZero() {
        JsonNode zero = JsonNodeFactory.instance.numberNode(new BigDecimal("0e-999999999"));

        assertThat(new String(CanonicalJson.encode(zero), StandardCharsets.UTF_8))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "1.0,1", "1e3,1000", "-17,-17", "9007199254740991,9007199254740991"})
    void whenIntegerThenPlainDecimal(String number, String expected) {
        assertThat(canonical(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.5", "9007199254740992", "-9007199254740992", "1e999999999", "1e-999999999", "\"\\ud800\""})
    void whenNoCanonicalFormThenRefused(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void whenSameMembersThenSameForm(@ForAll Map<@AlphaChars @StringLength(max = 8) String, Integer> members) {
        ObjectNode forward = Json.object();
        members.forEach(forward::put);
        ObjectNode other = Json.object();
        new HashMap<>(members)
                .entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByKey().reversed())
                        .forEach(member -> other.put(member.getKey(), member.getValue()));
        assertThat(CanonicalJson.encode(forward)).isEqualTo(CanonicalJson.encode(other));
        assertThat(Json.parse(CanonicalJson.encode(forward))).isEqualTo(forward);
    }
}
