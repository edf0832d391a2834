package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomNumbersTests {

    private final RandomNumbers numbers = new RandomNumbers(new SecureRandom());

    @Test
    void whenNumberIsDrawnBelowABoundThenAllOfThemComeUp() {
        Set<BigInteger> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(numbers.below(BigInteger.valueOf(5)));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(3), BigInteger.valueOf(4));
        assertThatThrownBy(() -> numbers.below(BigInteger.ZERO)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenBitsAreDrawnThenTheHighestIsSetHalfOfTheTime() {
        int high = 0;
        for (int i = 0; i < 2000; i++) {
            BigInteger number = numbers.bits(592);
            assertThat(number.bitLength()).isLessThanOrEqualTo(592);
            high += number.testBit(591) ? 1 : 0;
        }
        assertThat(high).isBetween(700, 1300);
    }

    @Test
    void whenResidueIsDrawnThenItGeneratesAllOfThem() {
        for (int i = 0; i < 10; i++) {
            BigInteger residue = numbers.quadraticResidue(TestModuli.plain());
            for (BigInteger prime : new BigInteger[] {TestModuli.P, TestModuli.Q}) {
                assertThat(residue.modPow(prime.shiftRight(1), prime)).isEqualTo(BigInteger.ONE);
                assertThat(residue.mod(prime)).isNotEqualTo(BigInteger.ONE);
            }
        }
    }

    @Test
    void whenPrimeIsDrawnThenItLiesInTheRange() {
        BigInteger start = BigInteger.ONE.shiftLeft(596);
        for (int i = 0; i < 5; i++) {
            BigInteger prime = numbers.primeInRange(start, 119);
            assertThat(prime).isBetween(start, start.add(BigInteger.ONE.shiftLeft(119)));
            assertThat(prime.isProbablePrime(100)).isTrue();
        }
    }

    @Test
    void whenRangeIsSmallThenItsPrimesAreFound() {
        Set<BigInteger> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(numbers.primeInRange(BigInteger.valueOf(11), 3));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        BigInteger.valueOf(11), BigInteger.valueOf(13), BigInteger.valueOf(17), BigInteger.valueOf(19));
        assertThat(numbers.primeInRange(BigInteger.ONE, 1)).isIn(BigInteger.TWO, BigInteger.valueOf(3));
        assertThatThrownBy(() -> numbers.primeInRange(BigInteger.valueOf(24), 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> numbers.primeInRange(BigInteger.ZERO, 2)).isInstanceOf(InvalidInputException.class);
    }
}
