package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

class NumberHashTests {

    @Test
    void whenNumbersSpellAbcThenTheHashIsThatOfFips180() {
        BigInteger abc = new BigInteger("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 16);

        assertThat(NumberHash.of(List.of(new BigInteger("616263", 16)))).isEqualTo(abc);
        assertThat(NumberHash.of(List.of(BigInteger.valueOf(0x61), BigInteger.ZERO, BigInteger.valueOf(0x6263))))
                .isEqualTo(abc);
    }

    @Test
    void whenThereIsOnlyZeroThenTheHashIsThatOfNothing() {
        assertThat(NumberHash.of(List.of(BigInteger.ZERO)))
                .isEqualTo(new BigInteger("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 16));
    }

    @Test
    void whenNumberIsNegativeThenItIsNotHashed() {
        assertThatThrownBy(() -> NumberHash.bytes(BigInteger.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void whenNumberIsWrittenThenItHasNoLeadingZeroAndReadsBack(
            @ForAll @BigRange(min = "0", max = "1000000000000000000000000000000000000000000") BigInteger number) {
        byte[] bytes = NumberHash.bytes(number);

        assertThat(new BigInteger(1, bytes)).isEqualTo(number);
        assertThat(bytes).hasSize((number.bitLength() + 7) / 8);
    }
}
