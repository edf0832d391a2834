package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeEncodingTests {

    /** From anoncreds 0.2.3, encode_credential_attributes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            0|0
            -0|0
            +5|5
            007|7
            -2147483648|-2147483648
            2147483647|2147483647
            2147483648|26221484005389514539852548961319751347124425277437769688639924217837557266135
            -2147483649|68956915425095939579909400566452872085353864667122112803508671228696852865689
            0000000000000000000005|5
            Alice|27034640024117331033063128044004318218486816931520886405535659934417438781507
            2026-11-23|108829633373285803441600430134716073495882672769980484007838248674938463067407
            """)
    void whenTextIsKnownThenEncodingIsTheLibrarys(String raw, BigInteger encoded) {
        assertThat(AttributeEncoding.encode(raw)).isEqualTo(encoded);
    }

    @Test
    void whenTextOnlyLooksLikeANumberThenItIsHashed() throws Exception {
        for (String raw : new String[] {"", " 5", "5 ", "1_000", "1.0", "0x10", "--5", "+", "-", "٥", "１２"}) {
            assertThat(AttributeEncoding.encode(raw)).as(raw).isEqualTo(sha256(raw));
            assertThat(AttributeEncoding.isInteger(raw)).as(raw).isFalse();
        }
    }

    @Test
    void whenTextHasNoUtf8FormThenItIsRefused() {
        assertThatThrownBy(() -> AttributeEncoding.encode("a\uD800b")).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void whenTextIsAnIntegerThenItStandsForItself(@ForAll int value) {
        assertThat(AttributeEncoding.encode(Integer.toString(value))).isEqualTo(BigInteger.valueOf(value));
        assertThat(AttributeEncoding.isInteger(Integer.toString(value))).isTrue();
    }

    @Property(tries = 200)
    void whenTextIsALongThenItIsHashedUnlessItFits32Bits(@ForAll long value) throws Exception {
        boolean fits = value == (int) value;

        assertThat(AttributeEncoding.encode(Long.toString(value)))
                .isEqualTo(fits ? BigInteger.valueOf(value) : sha256(Long.toString(value)));
        assertThat(AttributeEncoding.isInteger(Long.toString(value))).isEqualTo(fits);
    }

    @Property(tries = 100)
    void whenTextIsWordsThenItIsHashed(@ForAll @AlphaChars @NotEmpty String raw) throws Exception {
        assertThat(AttributeEncoding.encode(raw)).isEqualTo(sha256(raw));
    }

    @Property(tries = 100)
    void whenNamesDifferInCaseAndSpacesThenTheyAreTheSameAttribute(@ForAll @AlphaChars String name) {
        assertThat(AttributeNames.normalise(" " + name.toUpperCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(AttributeNames.normalise(name));
    }

    private static BigInteger sha256(String raw) throws Exception {
        return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
