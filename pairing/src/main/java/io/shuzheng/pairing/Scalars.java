package io.shuzheng.pairing;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Numbers modulo the order of the groups, by which points are multiplied. */
public final class Scalars {

    /** The order of G1, G2 and GT, a prime of 254 bits. */
    public static final BigInteger ORDER = CurveParameters.ORDER;

    private Scalars() {}

    /** A uniform number of [1, ORDER). */
    public static BigInteger random(SecureRandom random) {
        BigInteger candidate;
        do {
            candidate = new BigInteger(ORDER.bitLength(), random);
        } while (candidate.signum() == 0 || candidate.compareTo(ORDER) >= 0);
        return candidate;
    }

    /** The number of [0, ORDER) that is congruent to any integer. */
    public static BigInteger reduce(BigInteger number) {
        return number.signum() >= 0 && number.compareTo(ORDER) < 0 ? number : number.mod(ORDER);
    }

    /**
     * The inverse modulo the order. Takes a time that depends on the number.
     *
     * @throws ArithmeticException if the number is a multiple of the order
     */
    public static BigInteger inverse(BigInteger number) {
        return number.modInverse(ORDER);
    }
}
