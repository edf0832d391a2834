package io.shuzheng.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** The fields against BigInteger, with operands as heavy as the formulas of points make them. */
@Domain(Elements.class)
@Domain(DomainContext.Global.class)
class FieldTests {

    private static final BigInteger P = CurveParameters.P;

    @Property(tries = 150)
    void whenElementIsReadThenItIsTheNumberModuloP(@ForAll BigInteger number) {
        assertThat(Fp.of(number).toBigInteger()).isEqualTo(number.mod(P));
        assertThat(new BigInteger(1, Fp.of(number).bytes())).isEqualTo(number.mod(P));
    }

    @Property(tries = 150)
    void whenElementsAreCalculatedWithThenTheyAreTheNumbers(@ForAll BigInteger first, @ForAll BigInteger second) {
        Fp x = Fp.of(first);
        Fp y = Fp.of(second);

        assertThat(x.add(y).toBigInteger()).isEqualTo(first.add(second).mod(P));
        assertThat(x.subtract(y).toBigInteger())
                .isEqualTo(first.subtract(second).mod(P));
        assertThat(x.multiply(y).toBigInteger())
                .isEqualTo(first.multiply(second).mod(P));
        assertThat(x.square().toBigInteger()).isEqualTo(first.multiply(first).mod(P));
        assertThat(x.equals(y)).isEqualTo(first.subtract(second).mod(P).signum() == 0);
        assertThat(x.subtract(y).isZero()).isEqualTo(x.equals(y));
    }

    @Property(tries = 150)
    void whenElementIsInvertedThenTheProductIsOne(@ForAll BigInteger number) {
        Assume.that(number.mod(P).signum() != 0);

        assertThat(Fp.of(number).inverse().multiply(Fp.of(number))).isEqualTo(Fp.ONE);
    }

    /** Weights as in the bounds of {@link Fp}: sums of as many elements, of either sign. */
    @Property(tries = 150)
    void whenOperandsAreHeavyThenTheProductIsRight(
            @ForAll BigInteger first,
            @ForAll BigInteger second,
            @ForAll @IntRange(min = -8, max = 8) int weight,
            @ForAll @IntRange(min = -8, max = 8) int otherWeight) {
        Fp x = times(Fp.of(first), weight);
        Fp y = times(Fp.of(second), otherWeight);
        BigInteger product = first.multiply(second).multiply(BigInteger.valueOf((long) weight * otherWeight));
        BigInteger square = first.multiply(first).multiply(BigInteger.valueOf((long) weight * weight));

        assertThat(x.multiply(y).toBigInteger()).isEqualTo(product.mod(P));
        assertThat(x.square().toBigInteger()).isEqualTo(square.mod(P));
        assertThat(x.tightened()).isEqualTo(x);
        assertLight(x.tightened());
    }

    @Property(tries = 150)
    void whenOperandsInFp2AreHeavyThenTheProductIsRight(
            @ForAll BigInteger first,
            @ForAll BigInteger second,
            @ForAll @IntRange(min = -8, max = 8) int weight,
            @ForAll @IntRange(min = -8, max = 8) int otherWeight) {
        Fp2 x = new Fp2(times(Fp.of(first), weight), times(Fp.of(second), otherWeight));
        Fp2 y = new Fp2(times(Fp.of(second), otherWeight), times(Fp.of(first), -weight));
        BigInteger a = x.a().toBigInteger();
        BigInteger b = x.b().toBigInteger();

        Fp2 product = x.multiply(y);
        Fp2 square = x.square();

        assertThat(product.a().toBigInteger())
                .isEqualTo(a.multiply(b).shiftLeft(1).mod(P));
        assertThat(product.b().toBigInteger())
                .isEqualTo(b.multiply(b).subtract(a.multiply(a)).mod(P));
        assertThat(square.a().toBigInteger())
                .isEqualTo(a.multiply(a).subtract(b.multiply(b)).mod(P));
        assertThat(square.b().toBigInteger())
                .isEqualTo(a.multiply(b).shiftLeft(1).mod(P));
    }

    /** The limbs that are the greatest which an element of the greatest weight may have. */
    @Test
    void whenLimbsAreTheGreatestThenTheProductIsRight() {
        long full = (1L << Fp.LIMB_BITS) - 1;
        for (int weight : new int[] {-16, -8, 8, 16}) {
            Fp heavy = times(
                    Fp.carried(
                            full,
                            full,
                            full,
                            full,
                            P.shiftRight(4 * Fp.LIMB_BITS).longValue()),
                    weight);
            BigInteger number = heavy.toBigInteger();

            assertThat(heavy.multiply(heavy).toBigInteger())
                    .isEqualTo(number.multiply(number).mod(P));
            assertThat(heavy.square()).isEqualTo(heavy.multiply(heavy));
            assertThat(heavy.multiply(heavy.negate())).isEqualTo(heavy.square().negate());
        }
    }

    @Property(tries = 15)
    void whenElementsOfFp12AreCalculatedWithThenTheyFollowTheLawsOfAField(
            @ForAll BigInteger seed, @ForAll BigInteger otherSeed, @ForAll BigInteger thirdSeed) {
        Fp12 x = fp12(seed);
        Fp12 y = fp12(otherSeed);
        Fp12 z = fp12(thirdSeed);

        assertThat(x.multiply(y)).isEqualTo(y.multiply(x));
        assertThat(x.multiply(y).multiply(z)).isEqualTo(x.multiply(y.multiply(z)));
        assertThat(x.square()).isEqualTo(x.multiply(x));
        assertThat(x.multiply(x.inverse())).isEqualTo(Fp12.ONE);
        assertThat(x.multiply(y).frobenius()).isEqualTo(x.frobenius().multiply(y.frobenius()));
    }

    @Property(tries = 10)
    void whenSquaredManyTimesThenElementsStayLight(@ForAll BigInteger seed) {
        Fp12 cyclotomic = FinalExponentiation.of(fp12(seed));
        Fp12 byFormula = cyclotomic;
        Fp12 bySquaring = cyclotomic;
        for (int i = 0; i < 300; i++) {
            byFormula = Cyclotomic.square(byFormula);
            bySquaring = bySquaring.square();
        }

        assertThat(byFormula).isEqualTo(bySquaring);
        for (Fp12 power : Arrays.asList(byFormula, bySquaring)) {
            power.powersOfW().forEach(coefficient -> {
                assertLight(coefficient.a());
                assertLight(coefficient.b());
            });
        }
    }

    @Test
    void whenElementIsRaisedToPThenItIsItsFrobenius() {
        Fp12 element = fp12(BigInteger.TEN);
        Fp12 power = Fp12.ONE;
        for (int bit = P.bitLength() - 1; bit >= 0; bit--) {
            power = power.square();
            power = P.testBit(bit) ? power.multiply(element) : power;
        }

        assertThat(element.frobenius()).isEqualTo(power);
    }

    /** Elements of the smallest bound in {@link Fp}: limbs of 52 bits and a little more, and not above p. */
    private static void assertLight(Fp element) {
        for (long limb : new long[] {element.l0, element.l1, element.l2, element.l3}) {
            assertThat(Math.abs(limb)).isLessThan((1L << Fp.LIMB_BITS) + (1L << 12));
        }
        assertThat(Math.abs(element.l4))
                .isLessThanOrEqualTo(P.shiftRight(4 * Fp.LIMB_BITS).longValue());
    }

    private static Fp times(Fp element, int count) {
        Fp sum = Fp.ZERO;
        for (int i = 0; i < Math.abs(count); i++) {
            sum = count > 0 ? sum.add(element) : sum.subtract(element);
        }
        return sum;
    }

    private static Fp12 fp12(BigInteger seed) {
        Fp2[] powers = new Fp2[6];
        BigInteger number = seed.add(BigInteger.valueOf(3));
        for (int i = 0; i < powers.length; i++) {
            BigInteger next = number.multiply(number).add(BigInteger.ONE).mod(P);
            powers[i] = new Fp2(Fp.of(number), Fp.of(next));
            number = next.multiply(number).add(BigInteger.TWO).mod(P);
        }
        return Fp12.ofPowersOfW(Arrays.asList(powers));
    }
}
