package io.shuzheng.anoncreds.internal.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
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

/** What comes back from a text, and which texts are refused. */
@Domain(Elements.class)
class DecodingTests {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger ZERO = BigInteger.ZERO;
    private static final BigInteger P = CurveParameters.P;

    private final SecureRandom random = new SecureRandom();

    @Property(tries = 10)
    void whenG1PointIsEncodedThenItIsDecodedToItself(@ForAll G1Point point) {
        Assume.that(!point.isInfinity());

        assertThat(G1Point.decode(point.encode())).isEqualTo(point);
        assertThat(point.encode().hashInput().orElseThrow()).isEqualTo(point.hashBytes());
    }

    @Property(tries = 10)
    void whenG2PointIsEncodedThenItIsDecodedToItself(@ForAll G2Point point) {
        assertThat(G2Point.decodeOrInfinity(point.encode())).isEqualTo(point);
        Assume.that(!point.isInfinity());

        assertThat(G2Point.decode(point.encode())).isEqualTo(point);
        assertThat(G2Point.ofTailBytes(point.hashBytes())).isEqualTo(point);
        assertThat(point.encode().hashInput().orElseThrow()).isEqualTo(point.hashBytes());
    }

    @Property(tries = 10)
    void whenGtElementIsEncodedThenItIsDecodedToItself(@ForAll G1Point g1, @ForAll G2Point g2) {
        GtElement value = Pairings.pair(g1, g2);

        assertThat(GtElement.decode(value.encode())).isEqualTo(value);
    }

    @Test
    void whenCoordinatesAreProjectiveThenTheyAreThePoint() {
        G1Point point = G1Point.random(random);
        BigInteger factor = Scalars.random(random);
        List<BigInteger> scaled = point.encode().coordinates().orElseThrow().stream()
                .map(number -> number.multiply(factor).mod(P))
                .toList();

        assertThat(G1Point.decode(PointG1.ofCoordinates(scaled))).isEqualTo(point);
    }

    @Test
    void whenNumberIsBelowItsExcessTimesPThenItIsReduced() {
        G1Point point = G1Point.random(random);
        String[] words = point.encode().text().split(" ", -1);
        words[0] = "7";
        words[1] = new BigInteger(words[1], 16)
                .add(P.multiply(BigInteger.valueOf(5)))
                .toString(16);

        assertThat(G1Point.decode(new PointG1(String.join(" ", words)))).isEqualTo(point);
    }

    @Test
    void whenNumberIsNotBelowItsExcessTimesPThenItIsRefused() {
        String high = "1 " + P.shiftLeft(1).toString(16);
        String[] g1 = G1Point.random(random).encode().text().split(" (?=1 )", -1);
        String[] g2 = G2Point.random(random).encode().text().split(" (?=1 )", -1);
        String[] gt = GtElement.ONE.encode().text().split(" (?=1 )", -1);
        g1[0] = high;
        g2[1] = high;
        gt[2] = high;

        assertRefused(() -> G1Point.decode(new PointG1(String.join(" ", g1))));
        assertRefused(() -> G2Point.decode(new PointG2(String.join(" ", g2))));
        assertRefused(() -> GtElement.decode(new PairingValue(String.join(" ", gt))));
    }

    @Test
    void whenG1PointIsOffTheCurveOrInfinityThenItIsRefused() {
        List<BigInteger> numbers =
                new ArrayList<>(G1Point.random(random).encode().coordinates().orElseThrow());
        numbers.set(1, numbers.get(1).add(ONE).mod(P));

        assertRefused(() -> G1Point.decode(PointG1.ofCoordinates(numbers)));
        assertRefused(() -> G1Point.decode(G1Point.INFINITY.encode()));
        assertRefused(() -> G1Point.decode(PointG1.ofCoordinates(List.of(ONE, ONE, ZERO))));
        assertRefused(() -> G1Point.decode(PointG1.ofCoordinates(List.of(ZERO, ZERO, ZERO))));
    }

    @Test
    void whenG2PointIsOffTheTwistThenItIsRefused() {
        List<BigInteger> numbers =
                new ArrayList<>(G2Point.random(random).encode().coordinates().orElseThrow());
        numbers.set(3, numbers.get(3).add(ONE).mod(P));

        assertRefused(() -> G2Point.decode(PointG2.ofCoordinates(numbers)));
        assertRefused(() -> G2Point.decodeOrInfinity(PointG2.ofCoordinates(numbers)));
    }

    @Test
    void whenG2PointIsInfinityThenOnlyWhereItMayBe() {
        PointG2 infinity = G2Point.INFINITY.encode();

        assertThat(G2Point.decodeOrInfinity(infinity)).isEqualTo(G2Point.INFINITY);
        assertRefused(() -> G2Point.decode(infinity));
        assertRefused(() -> G2Point.decodeOrInfinity(PointG2.ofCoordinates(List.of(ONE, ZERO, ONE, ZERO, ZERO, ZERO))));
        assertRefused(() -> G2Point.decodeOrInfinity(PointG2.ofCoordinates(Collections.nCopies(6, ZERO))));
    }

    @Test
    void whenTwistPointIsOutsideTheSubgroupThenItIsRefused() {
        for (G2Point outside : TwistPoints.outsideOfG2(20)) {
            assertThatCode(() -> G2Point.ofTrustedTailBytes(outside.hashBytes()))
                    .doesNotThrowAnyException();
            assertRefused(() -> G2Point.ofTailBytes(outside.hashBytes()));
            assertRefused(() -> G2Point.decode(outside.encode()));
            assertRefused(() ->
                    G2Point.decodeOrInfinity(outside.add(G2Point.GENERATOR).encode()));
        }
    }

    /** Points of every small order that the twist has would pass a check that is not exact. */
    @Test
    void whenTwistPointIsOfTheCofactorThenItIsRefused() {
        for (G2Point outside : TwistPoints.outsideOfG2(5)) {
            G2Point ofCofactor = TwistPoints.multiplyPlainly(outside, CurveParameters.ORDER);

            assertThat(ofCofactor.isInfinity()).isFalse();
            assertRefused(() -> G2Point.decode(ofCofactor.encode()));
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
        List<BigInteger> changed = new ArrayList<>(value.encode().coordinates().orElseThrow());
        changed.set(5, changed.get(5).add(ONE).mod(P));
        List<BigInteger> minusOne = new ArrayList<>(Collections.nCopies(12, ZERO));
        minusOne.set(0, P.subtract(ONE));

        assertRefused(() -> GtElement.decode(PairingValue.ofCoordinates(changed)));
        assertRefused(() -> GtElement.decode(PairingValue.ofCoordinates(minusOne)));
        assertRefused(() -> GtElement.decode(PairingValue.ofCoordinates(Collections.nCopies(12, ZERO))));
    }

    /** An element of the cyclotomic subgroup, which the native library takes, but of another order than r. */
    @Test
    void whenElementIsCyclotomicOnlyThenItIsRefused() {
        Fp12 any = Fp12.ofPowersOfW(Arrays.asList(Fp2.XI, Fp2.ONE, Fp2.ONE, Fp2.ZERO, Fp2.ONE, Fp2.XI));
        Fp12 unitary = any.conjugate().multiply(any.inverse());
        Fp12 cyclotomic = unitary.frobenius().frobenius().multiply(unitary);

        assertThat(Cyclotomic.contains(cyclotomic)).isTrue();
        assertRefused(() -> GtElement.decode(new GtElement(cyclotomic).encode()));
    }

    @Test
    void whenTailIsMalformedThenItIsRefused() {
        byte[] tail = G2Point.random(random).hashBytes();
        byte[] high = tail.clone();
        Arrays.fill(high, 0, 8, (byte) 0xFF);

        assertRefused(() -> G2Point.ofTailBytes(Arrays.copyOf(tail, tail.length - 1)));
        assertRefused(() -> G2Point.ofTailBytes(Arrays.copyOf(tail, tail.length + 1)));
        assertRefused(() -> G2Point.ofTailBytes(high));
        assertRefused(() -> G2Point.ofTailBytes(new byte[G2Point.BYTES]));
    }

    private static void assertRefused(ThrowingCallable decoding) {
        assertThatThrownBy(decoding).isInstanceOf(InvalidInputException.class);
    }
}
