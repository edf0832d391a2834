package io.shuzheng.ledger.internal.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CodePointOrderTests {

    @Property(tries = 500)
    void whenTextsAreComparedThenAsTheirUtf8(
            @ForAll @StringLength(max = 4) String left, @ForAll @StringLength(max = 4) String right) {
        String one = wellFormed(left);
        String other = wellFormed(right);
        assertThat(Integer.signum(CodePointOrder.COMPARATOR.compare(one, other)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))));
    }

    @Property(tries = 500)
    void whenTextsDifferAboveTheBasicPlaneThenAsTheirUtf8(
            @ForAll @IntRange(min = 0xD000, max = 0x10FFFF) int left,
            @ForAll @IntRange(min = 0xD000, max = 0x10FFFF) int right) {
        whenTextsAreComparedThenAsTheirUtf8(Character.toString(left), Character.toString(right));
    }

    /** Requests with half a surrogate pair are refused before anything is sorted. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
