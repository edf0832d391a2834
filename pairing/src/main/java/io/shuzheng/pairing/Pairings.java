package io.shuzheng.pairing;

import java.util.List;

/**
 * The optimal ate pairing e from G1 and G2 to GT; it has the values of other AnonCreds implementations.
 *
 * @see <a href="https://eprint.iacr.org/2008/096">Vercauteren: Optimal Pairings</a>
 */
public final class Pairings {

    private Pairings() {}

    /** e(g1, g2), which is one where a point is infinity. */
    public static GtElement pair(G1Point g1, G2Point g2) {
        return product(List.of(PairingTerm.of(g1, g2)));
    }

    /** The product of pairings, for one final exponentiation; one where there are none. */
    public static GtElement product(List<PairingTerm> terms) {
        return new GtElement(FinalExponentiation.of(MillerLoop.product(terms)));
    }
}
