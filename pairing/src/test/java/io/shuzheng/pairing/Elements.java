package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Scalars, field elements and points for property tests: random ones, and those at which formulas are exceptional. */
class Elements extends DomainContextBase {

    private static final BigInteger ORDER = Scalars.ORDER;

    @Provide
    Arbitrary<BigInteger> scalars() {
        Arbitrary<BigInteger> edges = Arbitraries.of(List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.TWO,
                BigInteger.ONE.negate(),
                ORDER,
                ORDER.subtract(BigInteger.ONE),
                ORDER.add(BigInteger.ONE),
                ORDER.shiftLeft(3),
                CurveParameters.U,
                CurveParameters.ABSOLUTE_U,
                CurveParameters.U.multiply(CurveParameters.U),
                CurveParameters.polynomialOfU(6, 2),
                CurveParameters.polynomialOfU(6, 0, 0)));
        Arbitrary<BigInteger> small =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-300), BigInteger.valueOf(300));
        Arbitrary<BigInteger> any = Arbitraries.randomValue(random -> new BigInteger(300, random));
        return Arbitraries.frequencyOf(Tuple.of(1, edges), Tuple.of(1, small), Tuple.of(4, any));
    }

    @Provide
    Arbitrary<G1Point> g1Points() {
        return scalars().map(G1Point.GENERATOR::multiply);
    }

    @Provide
    Arbitrary<G2Point> g2Points() {
        return scalars().map(G2Point.GENERATOR::multiply);
    }
}
