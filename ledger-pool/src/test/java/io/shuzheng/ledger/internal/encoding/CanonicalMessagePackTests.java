package io.shuzheng.ledger.internal.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of the MessagePack specification; indy-vdr checks the same bytes when it refreshes a pool. */
class CanonicalMessagePackTests {

    private static String hex(String json) {
        return HexFormat.of().formatHex(CanonicalMessagePack.encode(Json.parse(json)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|c0",
                "true|c3",
                "false|c2",
                "0|00",
                "127|7f",
                "128|cc80",
                "255|ccff",
                "256|cd0100",
                "65536|ce00010000",
                "4294967296|cf0000000100000000",
                "1800000000000000001|cf18fae27693b40001",
                "-1|ff",
                "-32|e0",
                "-33|d0df",
                "-129|d1ff7f",
                "\"\"|a0",
                "\"é\"|a2c3a9",
                "[]|90",
                "{}|80",
                "[1,[2]]|92019102",
            })
    void whenValueIsEncodedThenItHasItsShortestForm(String json, String expected) {
        assertThat(hex(json)).isEqualTo(expected);
    }

    @Test
    void whenStringsAreLongThenTheirLengthTakesMoreBytes() {
        assertThat(hex("\"" + "x".repeat(31) + "\"")).startsWith("bf78");
        assertThat(hex("\"" + "x".repeat(32) + "\"")).startsWith("d92078");
        assertThat(hex("\"" + "x".repeat(255) + "\"")).startsWith("d9ff78");
        assertThat(hex("\"" + "x".repeat(256) + "\"")).startsWith("da010078");
    }

    @Test
    void whenKeysAreUnorderedThenTheyAreSortedByCodePoint() {
        assertThat(hex("{\"b\":1,\"a\":2}")).isEqualTo("82a16102a16201");
        String emoji = "\ud83d\ude00";
        String privateUse = "\uf8ff";
        assertThat(hex("{\"" + emoji + "\":1,\"" + privateUse + "\":2}")).isEqualTo("82a3efa3bf02a4f09f988001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "9223372036854775808", "-9223372036854775809"})
    void whenNumberIsNoIntegerOf64BitsThenItIsRefused(String json) {
        assertThatThrownBy(() -> hex(json)).isInstanceOf(InvalidInputException.class);
    }
}
