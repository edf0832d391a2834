package io.shuzheng.pairing;

import java.util.List;

/**
 * G2 with the Frobenius endomorphism, which multiplies by p, and that is 6u² modulo the order.
 *
 * @see Lattice
 */
final class G2Group implements Group<G2Point> {

    static final G2Group INSTANCE = new G2Group();

    /** For G2 and GT: the vectors of Galbraith and Scott for λ = 6u². */
    static final Lattice LATTICE = Lattice.of(List.of(
            List.of(
                    CurveParameters.polynomialOfU(1, 1),
                    CurveParameters.polynomialOfU(1, 0),
                    CurveParameters.polynomialOfU(1, 0),
                    CurveParameters.polynomialOfU(-2, 0)),
            List.of(
                    CurveParameters.polynomialOfU(2, 1),
                    CurveParameters.polynomialOfU(-1, 0),
                    CurveParameters.polynomialOfU(-1, -1),
                    CurveParameters.polynomialOfU(-1, 0)),
            List.of(
                    CurveParameters.polynomialOfU(2, 0),
                    CurveParameters.polynomialOfU(2, 1),
                    CurveParameters.polynomialOfU(2, 1),
                    CurveParameters.polynomialOfU(2, 1)),
            List.of(
                    CurveParameters.polynomialOfU(1, -1),
                    CurveParameters.polynomialOfU(4, 2),
                    CurveParameters.polynomialOfU(-2, 1),
                    CurveParameters.polynomialOfU(1, -1))));

    private G2Group() {}

    @Override
    public G2Point neutral() {
        return G2Point.INFINITY;
    }

    @Override
    public G2Point add(G2Point first, G2Point second) {
        return first.add(second);
    }

    @Override
    public G2Point twice(G2Point element) {
        return element.twice();
    }

    @Override
    public G2Point negate(G2Point element) {
        return element.negate();
    }

    @Override
    public G2Point timesLambda(G2Point element) {
        return element.frobenius();
    }

    @Override
    public Lattice lattice() {
        return LATTICE;
    }

    @Override
    public List<G2Point> normalized(List<G2Point> elements) {
        return G2Point.toAffine(elements);
    }

    @Override
    public int digitWidth() {
        return 4;
    }
}
