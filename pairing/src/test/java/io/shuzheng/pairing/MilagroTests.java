package io.shuzheng.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Each operation against another implementation, byte for byte. */
@Domain(Elements.class)
class MilagroTests {

    @Property(tries = 60)
    void whenG1PointIsMultipliedThenItIsMilagros(@ForAll G1Point point, @ForAll BigInteger scalar) {
        G1Point product = point.multiply(scalar);
        Assume.that(!point.isInfinity() && !product.isInfinity());

        assertThat(product.bytes()).isEqualTo(Milagro.multiplyG1(point, scalar.mod(Scalars.ORDER)));
    }

    @Property(tries = 60)
    void whenG1PointsAreAddedThenTheSumIsMilagros(@ForAll G1Point first, @ForAll G1Point second) {
        G1Point sum = first.add(second);
        Assume.that(!first.isInfinity() && !second.isInfinity() && !sum.isInfinity());

        assertThat(sum.bytes()).isEqualTo(Milagro.addG1(first, second));
    }

    @Property(tries = 60)
    void whenG2PointIsMultipliedThenItIsMilagros(@ForAll G2Point point, @ForAll BigInteger scalar) {
        G2Point product = point.multiply(scalar);
        Assume.that(!point.isInfinity() && !product.isInfinity());

        assertThat(product.bytes()).isEqualTo(Milagro.multiplyG2(point, scalar.mod(Scalars.ORDER)));
    }

    @Property(tries = 60)
    void whenG2PointsAreAddedThenTheSumIsMilagros(@ForAll G2Point first, @ForAll G2Point second) {
        G2Point sum = first.add(second);
        Assume.that(!first.isInfinity() && !second.isInfinity() && !sum.isInfinity());

        assertThat(sum.bytes()).isEqualTo(Milagro.addG2(first, second));
    }

    @Property(tries = 30)
    void whenPointsArePairedThenTheValueIsMilagros(@ForAll G1Point g1, @ForAll G2Point g2) {
        Assume.that(!g1.isInfinity() && !g2.isInfinity());

        assertThat(Pairings.pair(g1, g2).bytes()).isEqualTo(Milagro.pair(g1, g2));
    }

    @Property(tries = 30)
    void whenPairingIsRaisedThenThePowerIsMilagros(
            @ForAll G1Point g1, @ForAll G2Point g2, @ForAll BigInteger exponent) {
        Assume.that(!g1.isInfinity() && !g2.isInfinity());
        BigInteger reduced = exponent.mod(Scalars.ORDER);

        assertThat(Pairings.pair(g1, g2).power(exponent).bytes()).isEqualTo(Milagro.pairAndPower(g1, g2, reduced));
    }
}
