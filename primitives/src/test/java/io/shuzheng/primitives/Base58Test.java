package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base58Test {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "61, 2g",
        "626262, a3gV",
        "00, 1",
        "0000287fb4cd, 11233QC4",
        "516b6fcd0f, ABnLTmg",
        "00eb15231dfceb60925886b67d065299925915aeb172c06647, 1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L",
    })
    void whenKnownBytesThenKnownText(String hex, String text) {
        assertThat(Base58.encode(HexFormat.of().parseHex(hex))).isEqualTo(text);
        assertThat(Base58.decode(text)).isEqualTo(HexFormat.of().parseHex(hex));
    }

    @Test
    void whenSpecificationExampleThenItsText() {
        assertThat(Base58.encode("Hello World!".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("2NEpo7TZRRrLZSi2U");
    }

    @Property(tries = 300)
    void whenEncodedThenDecodesToTheSame(@ForAll byte[] bytes) {
        assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void whenEncodedThenDigitsMakeTheNumber(@ForAll byte[] bytes) {
        String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        BigInteger number = Base58.encode(bytes)
                .chars()
                .mapToObj(digit -> BigInteger.valueOf(alphabet.indexOf(digit)))
                .reduce(
                        BigInteger.ZERO,
                        (value, digit) -> value.multiply(BigInteger.valueOf(58)).add(digit));

        assertThat(number).isEqualTo(new BigInteger(1, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "O", "I", "l", " ", "é"})
    void whenForeignCharacterThenRefused(String text) {
        assertThatThrownBy(() -> Base58.decode("2g" + text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("position");
    }

    @Test
    void whenTooLongThenRefused() {
        assertThatThrownBy(() -> Base58.decode("2".repeat(16_385))).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 300)
    void whenTextIsOfAsManyBytesAsExpectedThenItIsDecoded(@ForAll byte[] bytes) {
        byte[] highest = new byte[bytes.length];
        Arrays.fill(highest, (byte) 0xff);

        assertThat(Base58.decode(Base58.encode(bytes), bytes.length)).isEqualTo(bytes);
        assertThat(Base58.decode(Base58.encode(highest), highest.length)).isEqualTo(highest);
    }

    @Test
    void whenTextIsLongerThanThatOfTheExpectedBytesThenRefused() {
        assertThatThrownBy(() -> Base58.decode("2".repeat(45), 32))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("too long for 32 bytes");
    }
}
