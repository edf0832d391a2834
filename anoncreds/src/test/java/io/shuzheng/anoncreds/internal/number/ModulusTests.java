package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModulusTests {

    static Stream<Modulus> moduli() {
        return Stream.of(TestModuli.plain(), TestModuli.factored());
    }

    @ParameterizedTest
    @ValueSource(longs = {-7, 0, 1, 3, 4, 100})
    void whenNumberIsEvenOrSmallThenItIsNoModulus(long n) {
        BigInteger number = BigInteger.valueOf(n);
        assertThatThrownBy(() -> Modulus.of(number)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenFactorsAreEqualOrNoSafePrimesThenTheyAreRefused() {
        SecureRandom random = new SecureRandom();
        for (BigInteger bad : List.of(
                TestModuli.P, BigInteger.valueOf(-7), BigInteger.valueOf(5), BigInteger.valueOf(13), BigInteger.TWO)) {
            assertThatThrownBy(() -> Modulus.of(TestModuli.P, bad, random)).isInstanceOf(InvalidInputException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("moduli")
    void whenModulusIsPrintedThenItsNumbersAreNot(Modulus modulus) {
        assertThat(modulus.toString()).doesNotContain(modulus.value().toString(), TestModuli.P.toString());
    }

    @ParameterizedTest
    @MethodSource("moduli")
    void whenNumberIsNoUnitThenItHasNoInverse(Modulus modulus) {
        BigInteger multiple = TestModuli.P.multiply(BigInteger.TEN);
        assertThat(modulus.isUnit(multiple)).isFalse();
        assertThatThrownBy(() -> modulus.inverse(multiple)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> modulus.inverse(BigInteger.ZERO)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> modulus.power(multiple, BigInteger.valueOf(-1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> modulus.inverses(List.of(BigInteger.TWO, multiple)))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @MethodSource("moduli")
    void whenBaseIsNoUnitThenItsPowersAreStillRight(Modulus modulus) {
        BigInteger multiple = TestModuli.P.multiply(BigInteger.TEN);
        for (BigInteger exponent : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                TestModuli.P.subtract(BigInteger.ONE),
                TestModuli.Q.subtract(BigInteger.ONE),
                BigInteger.TEN.pow(300))) {
            assertThat(modulus.power(multiple, exponent)).isEqualTo(multiple.modPow(exponent, modulus.value()));
            assertThat(modulus.power(BigInteger.ZERO, exponent))
                    .isEqualTo(BigInteger.ZERO.modPow(exponent, modulus.value()));
        }
    }

    @Test
    void whenThereAreManyInversesThenEachIsTheOne() {
        Modulus modulus = TestModuli.plain();
        List<BigInteger> units = List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.TEN.negate(), TestModuli.ones(600));
        assertThat(modulus.inverses(units))
                .isEqualTo(units.stream().map(modulus::inverse).toList());
        assertThat(modulus.inverses(List.of())).isEmpty();
    }

    @Property(tries = 150)
    void whenPowerIsTakenThenItIsThatOfBigInteger(@ForAll Random random) {
        boolean factored = random.nextBoolean();
        Modulus modulus = factored ? TestModuli.factored() : TestModuli.plain();
        BigInteger base = TestModuli.operand(modulus.value(), random);
        BigInteger exponent = TestModuli.exponent(700, random);
        assertThat(modulus.power(base, exponent)).isEqualTo(base.modPow(exponent, modulus.value()));
        assertThat(modulus.reduce(base)).isEqualTo(base.mod(modulus.value()));
        assertThat(modulus.multiply(base, exponent))
                .isEqualTo(base.multiply(exponent).mod(modulus.value()));
        if (modulus.isUnit(base)) {
            assertThat(modulus.power(base, exponent.negate()))
                    .isEqualTo(base.modPow(exponent.negate(), modulus.value()));
        }
    }
}
