package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IndexPowersTests {

    @Property(tries = 50)
    void whenPowersAreSummedThenTheSumIsThatOfEach(
            @ForAll @BigRange(min = "2", max = "99999999999999999999999999999") BigInteger gamma,
            @ForAll @IntRange(min = 1, max = 60) int last) {
        IndexPowers powers = powers(gamma.toString(16));
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = BigInteger.ONE;
        for (int i = 1; i <= last; i++) {
            power = powers.next(power);
            assertThat(power).isEqualTo(gamma.modPow(BigInteger.valueOf(i), Scalars.ORDER));
            sum = sum.add(power);
        }

        assertThat(powers.at(last)).isEqualTo(power);
        assertThat(powers.sumUpTo(last)).isEqualTo(sum.mod(Scalars.ORDER));
    }

    @Test
    void whenIndexesAreCountedFromTheSecretTailThenTheirPowersAreSummed() {
        assertThat(powers("2").sumBelow(9, List.of(1, 3, 8))).isEqualTo(BigInteger.valueOf(256 + 64 + 2));
        assertThat(powers("2").sumBelow(9, List.of())).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void whenGammaIsTrivialOrNotReducedThenItIsRefused() {
        for (String gamma : List.of("0", "1", Scalars.ORDER.toString(16))) {
            assertThatThrownBy(() -> powers(gamma)).as(gamma).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenPrintedThenTheSecretIsNotShown() {
        assertThat(powers("abc")).hasToString("IndexPowers");
    }

    private static IndexPowers powers(String gamma) {
        return IndexPowers.of(new RevocationRegistryPrivateKey(new GroupOrderElement(gamma)));
    }
}
