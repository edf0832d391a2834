package io.shuzheng.pairing;

import java.util.List;

/**
 * The Miller loop of the optimal ate pairing, for many pairs of points at once.
 *
 * @see <a href="https://eprint.iacr.org/2008/096">Vercauteren: Optimal Pairings</a>
 */
final class MillerLoop {

    private final List<G1Point> points;
    private final List<List<Line>> lines;
    private int position;

    private MillerLoop(List<PairingTerm> terms) {
        this.points = terms.stream().map(term -> term.g1().toAffine()).toList();
        this.lines = terms.stream().map(term -> term.g2().lines()).toList();
    }

    /** The product of the Miller functions of the terms; a term with infinity counts for nothing. */
    static Fp12 product(List<PairingTerm> terms) {
        return new MillerLoop(terms.stream().filter(MillerLoop::counts).toList()).run();
    }

    private static boolean counts(PairingTerm term) {
        return !term.g1().isInfinity() && !term.g2().isInfinity();
    }

    private Fp12 run() {
        Fp12 value = Fp12.ONE;
        for (byte digit : PreparedG2.loopDigits()) {
            value = timesLines(value.square());
            if (digit != 0) {
                value = timesLines(value);
            }
        }
        return timesLines(timesLines(value.conjugate()));
    }

    private Fp12 timesLines(Fp12 value) {
        Fp12 product = value;
        for (int i = 0; i < points.size(); i++) {
            product = lines.get(i).get(position).times(product, points.get(i));
        }
        position++;
        return product;
    }
}
