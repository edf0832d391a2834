package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FixedBaseTests {

    @Property(tries = 40)
    void whenThereIsATableThenPowersAreThoseOfBigInteger(@ForAll Random random) {
        Modulus modulus = switch (random.nextInt(4)) {
            case 0 -> TestModuli.plain();
            case 1 -> TestModuli.factored();
            case 2 -> Modulus.of(TestModuli.odd(2048 + random.nextInt(3), random));
            default -> Modulus.of(TestModuli.odd(5 + random.nextInt(600), random));
        };
        int bits = 1 + random.nextInt(1500);
        BigInteger base = TestModuli.operand(modulus.value(), random);
        FixedBase fixed = new PowerTables(100_000_000, 0, Runnable::run).fixedBase(modulus, base, bits);
        for (int i = 0; i < 4; i++) {
            BigInteger exponent = TestModuli.exponent(i == 3 ? bits + 300 : bits, random);
            assertThat(fixed.power(exponent)).isEqualTo(base.modPow(exponent, modulus.value()));
            if (modulus.isUnit(base)) {
                assertThat(fixed.power(exponent.negate())).isEqualTo(base.modPow(exponent.negate(), modulus.value()));
            }
        }
    }
}
