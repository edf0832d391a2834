package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.List;

/**
 * G1 with the endomorphism (x, y) → (β·x, y), where β is a cube root of one: it multiplies by λ = 36u³ + 18u² + 6u + 1.
 *
 * @see <a href="https://doi.org/10.1007/3-540-44647-8_11">Gallant, Lambert, Vanstone: Faster Point Multiplication on
 *     Elliptic Curves with Efficient Endomorphisms</a>
 */
final class G1Group implements Group<G1Point> {

    static final G1Group INSTANCE = new G1Group();

    private static final BigInteger LAMBDA = CurveParameters.polynomialOfU(36, 18, 6, 1);

    private static final Lattice LATTICE = Lattice.of(List.of(
            List.of(CurveParameters.polynomialOfU(-2, -1), CurveParameters.polynomialOfU(6, 2, 0)),
            List.of(CurveParameters.polynomialOfU(6, 4, 1), CurveParameters.polynomialOfU(2, 1))));

    /** What the x of the generator is multiplied by where the generator is multiplied by λ. */
    private static final Fp BETA = beta();

    private static Fp beta() {
        G1Point multiple =
                G1Point.GENERATOR.multiplyPlainly(Scalars.reduce(LAMBDA)).toAffine();
        return multiple.x().multiply(G1Point.GENERATOR.x().inverse());
    }

    private G1Group() {}

    @Override
    public G1Point neutral() {
        return G1Point.INFINITY;
    }

    @Override
    public G1Point add(G1Point first, G1Point second) {
        return first.add(second);
    }

    @Override
    public G1Point twice(G1Point element) {
        return element.twice();
    }

    @Override
    public G1Point negate(G1Point element) {
        return element.negate();
    }

    @Override
    public G1Point timesLambda(G1Point element) {
        return element.withXTimes(BETA);
    }

    @Override
    public Lattice lattice() {
        return LATTICE;
    }

    @Override
    public List<G1Point> normalized(List<G1Point> elements) {
        return G1Point.toAffine(elements);
    }

    @Override
    public int digitWidth() {
        return 5;
    }
}
