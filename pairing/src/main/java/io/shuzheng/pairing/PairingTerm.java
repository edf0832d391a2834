package io.shuzheng.pairing;

/**
 * A factor e(g1, g2) of a product of pairings.
 *
 * @param g1 the point of G1
 * @param g2 the point of G2 with its lines
 */
public record PairingTerm(G1Point g1, PreparedG2 g2) {

    public static PairingTerm of(G1Point g1, G2Point g2) {
        return new PairingTerm(g1, PreparedG2.of(g2));
    }
}
