package io.shuzheng.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** The laws of the groups and of the pairing, also where formulas are exceptional. */
@Domain(Elements.class)
class GroupTests {

    private static final BigInteger ORDER = Scalars.ORDER;

    @Property(tries = 40)
    void whenG1PointsAreAddedThenTheyFollowTheLawsOfAGroup(@ForAll G1Point a, @ForAll G1Point b, @ForAll G1Point c) {
        assertThat(a.add(b)).isEqualTo(b.add(a)).hasSameHashCodeAs(b.add(a));
        assertThat(a.add(b).add(c)).isEqualTo(a.add(b.add(c)));
        assertThat(a.add(G1Point.INFINITY)).isEqualTo(a);
        assertThat(a.add(a)).isEqualTo(a.twice());
        assertThat(a.subtract(a)).isEqualTo(G1Point.INFINITY);
        assertThat(a.add(b).subtract(b)).isEqualTo(a);
        assertThat(a.toAffine().add(a)).isEqualTo(a.twice());
        assertThat(a.add(a.toAffine().negate()).isInfinity()).isTrue();
    }

    @Property(tries = 40)
    void whenG2PointsAreAddedThenTheyFollowTheLawsOfAGroup(@ForAll G2Point a, @ForAll G2Point b, @ForAll G2Point c) {
        assertThat(a.add(b)).isEqualTo(b.add(a)).hasSameHashCodeAs(b.add(a));
        assertThat(a.add(b).add(c)).isEqualTo(a.add(b.add(c)));
        assertThat(a.add(G2Point.INFINITY)).isEqualTo(a);
        assertThat(a.add(a)).isEqualTo(a.twice());
        assertThat(a.subtract(a)).isEqualTo(G2Point.INFINITY);
        assertThat(a.add(b).subtract(b)).isEqualTo(a);
        assertThat(a.toAffine().add(a)).isEqualTo(a.twice());
        assertThat(a.add(a.toAffine().negate()).isInfinity()).isTrue();
    }

    @Property(tries = 40)
    void whenPointsAreMultipliedThenByTheScalarModuloTheOrder(@ForAll BigInteger scalar) {
        BigInteger reduced = scalar.mod(ORDER);

        assertThat(G1Point.GENERATOR.multiply(scalar)).isEqualTo(G1Point.GENERATOR.multiplyPlainly(reduced));
        assertThat(FixedBases.G1.multiply(scalar)).isEqualTo(G1Point.GENERATOR.multiply(scalar));
        assertThat(FixedBases.G2.multiply(scalar)).isEqualTo(G2Point.GENERATOR.multiply(scalar));
    }

    @Property(tries = 15)
    void whenScalarsAreAddedThenTheMultiplesAre(@ForAll G2Point point, @ForAll BigInteger a, @ForAll BigInteger b) {
        assertThat(point.multiply(a.add(b))).isEqualTo(point.multiply(a).add(point.multiply(b)));
        assertThat(point.multiply(a).multiply(b)).isEqualTo(point.multiply(a.multiply(b)));
    }

    @Property(tries = 15)
    void whenMultiplesAreSummedAtOnceThenTheSumIsTheirs(
            @ForAll List<G1Point> g1, @ForAll List<G2Point> g2, @ForAll BigInteger seed) {
        List<BigInteger> scalars = Stream.iterate(
                        seed, s -> s.multiply(s).add(BigInteger.ONE).mod(ORDER.shiftLeft(1)))
                .limit(Math.max(g1.size(), g2.size()))
                .toList();
        G1Point g1Sum = G1Point.INFINITY;
        for (int i = 0; i < g1.size(); i++) {
            g1Sum = g1Sum.add(g1.get(i).multiply(scalars.get(i)));
        }
        G2Point g2Sum = G2Point.INFINITY;
        for (int i = 0; i < g2.size(); i++) {
            g2Sum = g2Sum.add(g2.get(i).multiply(scalars.get(i)));
        }

        assertThat(G1Point.sumOfMultiples(g1, scalars.subList(0, g1.size()))).isEqualTo(g1Sum);
        assertThat(G2Point.sumOfMultiples(g2, scalars.subList(0, g2.size()))).isEqualTo(g2Sum);
    }

    @Test
    void whenScalarsAreMissingThenMultiplesAreNotSummed() {
        assertThatThrownBy(() -> G1Point.sumOfMultiples(List.of(G1Point.GENERATOR), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 15)
    void whenPointsAreSummedOrMadeAffineAtOnceThenTheyAreTheSame(@ForAll List<G2Point> points) {
        G2Point sum = G2Point.INFINITY;
        for (G2Point point : points) {
            sum = sum.add(point);
        }

        assertThat(G2Point.toAffine(points)).isEqualTo(points);
        assertThat(G2Point.sum(points)).isEqualTo(sum);
        assertThat(G2Point.sum(G2Point.toAffine(points))).isEqualTo(sum);
    }

    @Property(tries = 10)
    void whenFactorsGoIntoThePairingThenTheyAreItsExponents(
            @ForAll G1Point g1, @ForAll G2Point g2, @ForAll BigInteger a, @ForAll BigInteger b) {
        GtElement value = Pairings.pair(g1, g2);

        assertThat(Pairings.pair(g1.multiply(a), g2.multiply(b))).isEqualTo(value.power(a.multiply(b)));
        assertThat(value.power(a).multiply(value.power(b))).isEqualTo(value.power(a.add(b)));
        assertThat(value.multiply(value.inverse()).isOne()).isTrue();
        assertThat(value.isOne()).isEqualTo(g1.isInfinity() || g2.isInfinity());
    }

    @Property(tries = 10)
    void whenPairingsAreMultipliedAtOnceThenTheProductIsTheirs(@ForAll List<G1Point> g1, @ForAll G2Point g2) {
        List<PairingTerm> terms = new ArrayList<>();
        GtElement product = GtElement.ONE;
        for (G1Point point : g1.subList(0, Math.min(g1.size(), 4))) {
            G2Point other = g2.multiply(BigInteger.valueOf(terms.size()));
            terms.add(new PairingTerm(point, PreparedG2.of(other)));
            product = product.multiply(Pairings.pair(point, other));
        }

        assertThat(Pairings.product(terms)).isEqualTo(product);
    }

    @Test
    void whenElementsAreMultipliedByTheOrderThenTheyAreNeutral() {
        SecureRandom random = new SecureRandom();
        G1Point g1 = G1Point.random(random);
        G2Point g2 = G2Point.random(random);
        BigInteger last = ORDER.subtract(BigInteger.ONE);

        assertThat(g1.multiplyPlainly(ORDER).isInfinity()).isTrue();
        assertThat(g1.multiply(last)).isEqualTo(g1.negate());
        assertThat(g2.multiply(last)).isEqualTo(g2.negate());
        assertThat(Pairings.pair(g1, g2).power(last))
                .isEqualTo(Pairings.pair(g1, g2).inverse());
        assertThat(Pairings.pair(g1, g2).power(ORDER)).isEqualTo(GtElement.ONE);
    }

    @Test
    void whenScalarIsInvertedThenItsProductIsOne() {
        BigInteger scalar = Scalars.random(new SecureRandom());

        assertThat(Scalars.reduce(scalar.multiply(Scalars.inverse(scalar)))).isEqualTo(BigInteger.ONE);
        assertThat(scalar).isBetween(BigInteger.ONE, ORDER.subtract(BigInteger.ONE));
        assertThatThrownBy(() -> Scalars.inverse(ORDER)).isInstanceOf(ArithmeticException.class);
    }

    private static final class FixedBases {
        static final FixedG1Base G1 = FixedG1Base.of(G1Point.GENERATOR);
        static final FixedG2Base G2 = FixedG2Base.of(G2Point.GENERATOR);
    }
}
