package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import java.math.BigInteger;

/**
 * A {@link NonRevocationSignature} whose points are in their groups and whose numbers are reduced. Names are the
 * specification's. It does not print.
 */
record IndexSignature(
        G1Point sigma,
        BigInteger c,
        BigInteger vrPrimePrime,
        G2Point sigmaI,
        G2Point uI,
        G1Point witnessGI,
        G1Point gI,
        BigInteger m2) {

    /**
     * The signature's parts.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if a point is infinity or not in its group, or a number not below the
     *     groups' order; the message names it
     */
    static IndexSignature decode(NonRevocationSignature signature) {
        return new IndexSignature(
                NamedElements.g1("signature sigma", signature.sigma()),
                GroupNumbers.decode("signature c", signature.c()),
                GroupNumbers.decode("signature vr_prime_prime", signature.vrPrimePrime()),
                NamedElements.g2(
                        "signature sigma_i", signature.witnessSignature().sigmaI()),
                NamedElements.g2("signature u_i", signature.witnessSignature().uI()),
                NamedElements.g1(
                        "signature witness_signature.g_i",
                        signature.witnessSignature().gI()),
                NamedElements.g1("signature g_i", signature.gI()),
                GroupNumbers.decode("signature m2", signature.m2()));
    }

    @Override
    public String toString() {
        return "IndexSignature";
    }
}
