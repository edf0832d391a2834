package io.shuzheng.voucher.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    /** The example of GB 32100-2015. */
    @Test
    void whenExampleOfTheStandardThenValid() {
        assertThat(UnifiedSocialCreditCode.complete("91350100M000100Y4"))
                .isEqualTo(new UnifiedSocialCreditCode("91350100M000100Y43"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y44", "9135010IM000100Y43", "91350100m000100Y43"})
    void whenFormOrCheckCharacterIsWrongThenRefused(String code) {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(code)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void whenOneDigitChangesThenTheCheckFindsIt(
            @ForAll @StringLength(6) @CharRange(from = '0', to = '9') String region,
            @ForAll @StringLength(9) @CharRange(from = '0', to = '9') String organisation,
            @ForAll @IntRange(min = 2, max = 16) int place) {
        String code =
                UnifiedSocialCreditCode.complete("91" + region + organisation).value();
        char changed = code.charAt(place) == '0' ? '1' : '0';
        String other = code.substring(0, place) + changed + code.substring(place + 1);
        assertThatThrownBy(() -> new UnifiedSocialCreditCode(other)).isInstanceOf(InvalidInputException.class);
    }
}
