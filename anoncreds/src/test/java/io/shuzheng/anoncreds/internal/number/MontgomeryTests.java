package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MontgomeryTests {

    private static final int[] SIZES = {
        3, 57, 58, 112, 113, 114, 115, 116, 117, 512, 1024, 1025, 1026, 2048, 2050, 2086, 2087, 4096
    };

    @Property(tries = 1500)
    void whenOperandsAreMultipliedThenTheProductIsThatOfBigInteger(@ForAll Random random) {
        int bits = SIZES[random.nextInt(SIZES.length)];
        BigInteger n = random.nextBoolean() ? TestModuli.odd(bits, random) : TestModuli.ones(bits);
        check(n, TestModuli.operand(n, random), TestModuli.operand(n, random));
    }

    /** Numbers up to {@code 2n} come up inside; those of all-ones limbs are the largest that columns add. */
    @ParameterizedTest
    @ValueSource(ints = {114, 230, 1024, 1042, 2050, 2086, 4096, 4174})
    void whenLimbsAreAllOnesThenNoColumnOverflows(int bits) {
        BigInteger n = TestModuli.ones(bits);
        Montgomery montgomery = new Montgomery(n);
        BigInteger r = BigInteger.ONE.shiftLeft(Montgomery.LIMB_BITS * montgomery.limbs());
        long[] largest = new long[montgomery.limbs()];
        Limbs.write(n.shiftLeft(1).subtract(BigInteger.ONE), largest);
        long[] product = new long[montgomery.limbs()];
        montgomery.multiply(largest, 0, largest, product);
        BigInteger value = Limbs.read(largest);
        assertThat(Limbs.read(product)).isLessThan(n.shiftLeft(1));
        assertThat(Limbs.read(product).multiply(r).mod(n))
                .isEqualTo(value.multiply(value).mod(n));
    }

    @Property(tries = 300)
    void whenNumberIsWrittenAsLimbsThenItIsReadBack(@ForAll Random random) {
        int limbs = 2 * (1 + random.nextInt(40));
        BigInteger number = TestModuli.exponent(limbs * Montgomery.LIMB_BITS, random);
        long[] written = new long[limbs];
        Limbs.write(number, written);
        assertThat(Arrays.stream(written).allMatch(limb -> limb >>> Montgomery.LIMB_BITS == 0))
                .isTrue();
        assertThat(Limbs.read(written)).isEqualTo(number);
    }

    private static void check(BigInteger n, BigInteger a, BigInteger b) {
        Montgomery montgomery = new Montgomery(n);
        int limbs = montgomery.limbs();
        long[] shifted = new long[limbs + 3];
        System.arraycopy(montgomery.enter(a), 0, shifted, 3, limbs);
        long[] product = new long[limbs];
        montgomery.multiply(shifted, 3, montgomery.enter(b), product);
        assertThat(Limbs.read(product)).isLessThan(n.shiftLeft(1));
        assertThat(montgomery.leave(product)).isEqualTo(a.multiply(b).mod(n));
        assertThat(montgomery.leave(montgomery.enter(a))).isEqualTo(a.mod(n));
    }
}
