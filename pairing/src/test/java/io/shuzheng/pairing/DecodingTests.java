package io.shuzheng.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What comes back from coordinates and bytes, and which of them are refused. */
@Domain(Elements.class)
class DecodingTests {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger ZERO = BigInteger.ZERO;
    private static final BigInteger P = CurveParameters.P;

    private final SecureRandom random = new SecureRandom();

    @Property(tries = 10)
    void whenG1PointIsWrittenThenItIsReadAsItself(@ForAll G1Point point) {
        Assume.that(!point.isInfinity());

        assertThat(G1Point.ofCoordinates(point.coordinates())).isEqualTo(point);
        assertThat(G1Point.ofBytes(point.bytes())).isEqualTo(point);
    }

    @Property(tries = 10)
    void whenG2PointIsWrittenThenItIsReadAsItself(@ForAll G2Point point) {
        assertThat(G2Point.ofCoordinatesOrInfinity(point.coordinates())).isEqualTo(point);
        Assume.that(!point.isInfinity());

        assertThat(G2Point.ofCoordinates(point.coordinates())).isEqualTo(point);
        assertThat(G2Point.ofBytes(point.bytes())).isEqualTo(point);
    }

    @Property(tries = 10)
    void whenGtElementIsWrittenThenItIsReadAsItself(@ForAll G1Point g1, @ForAll G2Point g2) {
        GtElement value = Pairings.pair(g1, g2);

        assertThat(GtElement.ofCoordinates(value.coordinates())).isEqualTo(value);
    }

    @Test
    void whenCoordinatesAreProjectiveThenTheyAreThePoint() {
        G1Point point = G1Point.random(random);
        BigInteger factor = Scalars.random(random);
        List<BigInteger> scaled = point.coordinates().stream()
                .map(number -> number.multiply(factor).mod(P))
                .toList();

        assertThat(G1Point.ofCoordinates(scaled)).isEqualTo(point);
    }

    @Test
    void whenG1PointIsOffTheCurveOrInfinityThenItIsRefused() {
        List<BigInteger> numbers = new ArrayList<>(G1Point.random(random).coordinates());
        numbers.set(1, numbers.get(1).add(ONE).mod(P));

        assertRefused(() -> G1Point.ofCoordinates(numbers));
        assertRefused(() -> G1Point.ofCoordinates(G1Point.INFINITY.coordinates()));
        assertRefused(() -> G1Point.ofCoordinates(List.of(ONE, ONE, ZERO)));
        assertRefused(() -> G1Point.ofCoordinates(List.of(ZERO, ZERO, ZERO)));
    }

    @Test
    void whenG2PointIsOffTheTwistThenItIsRefused() {
        List<BigInteger> numbers = new ArrayList<>(G2Point.random(random).coordinates());
        numbers.set(3, numbers.get(3).add(ONE).mod(P));

        assertRefused(() -> G2Point.ofCoordinates(numbers));
        assertRefused(() -> G2Point.ofCoordinatesOrInfinity(numbers));
    }

    @Test
    void whenG2PointIsInfinityThenOnlyWhereItMayBe() {
        List<BigInteger> infinity = G2Point.INFINITY.coordinates();

        assertThat(G2Point.ofCoordinatesOrInfinity(infinity)).isEqualTo(G2Point.INFINITY);
        assertRefused(() -> G2Point.ofCoordinates(infinity));
        assertRefused(() -> G2Point.ofCoordinatesOrInfinity(List.of(ONE, ZERO, ONE, ZERO, ZERO, ZERO)));
        assertRefused(() -> G2Point.ofCoordinatesOrInfinity(Collections.nCopies(6, ZERO)));
    }

    @Test
    void whenTwistPointIsOutsideTheSubgroupThenItIsRefused() {
        for (G2Point outside : TwistPoints.outsideOfG2(20)) {
            assertThatCode(() -> G2Point.ofTrustedBytes(outside.bytes())).doesNotThrowAnyException();
            assertRefused(() -> G2Point.ofBytes(outside.bytes()));
            assertRefused(() -> G2Point.ofCoordinates(outside.coordinates()));
            assertRefused(() -> G2Point.ofCoordinatesOrInfinity(
                    outside.add(G2Point.GENERATOR).coordinates()));
        }
    }

    /** Points of every small order that the twist has would pass a check that is not exact. */
    @Test
    void whenTwistPointIsOfTheCofactorThenItIsRefused() {
        for (G2Point outside : TwistPoints.outsideOfG2(5)) {
            G2Point ofCofactor = TwistPoints.multiplyPlainly(outside, CurveParameters.ORDER);

            assertThat(ofCofactor.isInfinity()).isFalse();
            assertRefused(() -> G2Point.ofCoordinates(ofCofactor.coordinates()));
        }
    }

    /** The proof of {@link G2Point}'s check needs this. */
    @Test
    void whenResultantOfTheCheckIsCalculatedThenItSharesOnlyTheOrderWithTheTwist() {
        BigInteger u = CurveParameters.U;
        BigInteger trace = CurveParameters.polynomialOfU(6, 0, 1);
        BigInteger[] polynomial = {u.add(ONE), u, u, u.multiply(BigInteger.valueOf(-2))};
        for (int degree = 3; degree >= 2; degree--) {
            polynomial[degree - 1] = polynomial[degree - 1].add(trace.multiply(polynomial[degree]));
            polynomial[degree - 2] = polynomial[degree - 2].subtract(P.multiply(polynomial[degree]));
        }
        BigInteger c0 = polynomial[0];
        BigInteger c1 = polynomial[1];
        BigInteger resultant = c0.multiply(c0)
                .add(c0.multiply(c1).multiply(trace))
                .add(c1.multiply(c1).multiply(P));
        BigInteger twistOrder = Scalars.ORDER.multiply(P.shiftLeft(1).subtract(Scalars.ORDER));

        assertThat(P.add(ONE).subtract(trace)).isEqualTo(Scalars.ORDER);
        assertThat(resultant.gcd(twistOrder)).isEqualTo(Scalars.ORDER);
    }

    @Test
    void whenElementOfFp12IsOutsideGtThenItIsRefused() {
        GtElement value = Pairings.pair(G1Point.random(random), G2Point.random(random));
        List<BigInteger> changed = new ArrayList<>(value.coordinates());
        changed.set(5, changed.get(5).add(ONE).mod(P));
        List<BigInteger> minusOne = new ArrayList<>(Collections.nCopies(12, ZERO));
        minusOne.set(0, P.subtract(ONE));

        assertRefused(() -> GtElement.ofCoordinates(changed));
        assertRefused(() -> GtElement.ofCoordinates(minusOne));
        assertRefused(() -> GtElement.ofCoordinates(Collections.nCopies(12, ZERO)));
    }

    /** An element of the cyclotomic subgroup, which the native library takes, but of another order than r. */
    @Test
    void whenElementIsCyclotomicOnlyThenItIsRefused() {
        Fp12 any = Fp12.ofPowersOfW(Arrays.asList(Fp2.XI, Fp2.ONE, Fp2.ONE, Fp2.ZERO, Fp2.ONE, Fp2.XI));
        Fp12 unitary = any.conjugate().multiply(any.inverse());
        Fp12 cyclotomic = unitary.frobenius().frobenius().multiply(unitary);

        assertThat(Cyclotomic.contains(cyclotomic)).isTrue();
        assertRefused(() -> GtElement.ofCoordinates(new GtElement(cyclotomic).coordinates()));
    }

    @Test
    void whenBytesOfG2AreMalformedThenItIsRefused() {
        byte[] bytes = G2Point.random(random).bytes();
        byte[] high = bytes.clone();
        Arrays.fill(high, 0, 8, (byte) 0xFF);

        assertRefused(() -> G2Point.ofBytes(Arrays.copyOf(bytes, bytes.length - 1)));
        assertRefused(() -> G2Point.ofBytes(Arrays.copyOf(bytes, bytes.length + 1)));
        assertRefused(() -> G2Point.ofBytes(high));
        assertRefused(() -> G2Point.ofBytes(new byte[G2Point.BYTES]));
    }

    @Test
    void whenBytesOfG1AreMalformedThenTheyAreRefused() {
        byte[] bytes = G1Point.random(random).bytes();
        for (int place : new int[] {0, 1, 64, 65, 127}) {
            byte[] changed = bytes.clone();
            changed[place] ^= (byte) 0x80;
            assertRefused(() -> G1Point.ofBytes(changed));
        }
        assertRefused(() -> G1Point.ofBytes(Arrays.copyOf(bytes, bytes.length - 1)));
        assertRefused(() -> G1Point.ofBytes(G1Point.INFINITY.bytes()));
    }

    @Property(tries = 50)
    void whenPointIsTheFirstFromANumberThenNoXBetweenIsOnTheCurve(@ForAll BigInteger number) {
        G1Point point = G1Point.firstFrom(number);

        BigInteger x = point.coordinates().get(0);
        assertThat(G1Point.ofCoordinates(point.coordinates())).isEqualTo(point);
        for (BigInteger before = number.mod(P);
                !before.equals(x);
                before = before.add(ONE).mod(P)) {
            BigInteger right = before.pow(3).add(CurveParameters.B);
            assertThat(right.modPow(P.shiftRight(1), P)).isNotEqualTo(ONE);
        }
    }

    private static void assertRefused(ThrowingCallable decoding) {
        assertThatThrownBy(decoding).isInstanceOf(InvalidInputException.class);
    }
}
