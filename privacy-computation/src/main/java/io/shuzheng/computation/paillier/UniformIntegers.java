package io.shuzheng.computation.paillier;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Uniform sampling by rejection: no modular bias. */
final class UniformIntegers {

    private UniformIntegers() {}

    /** Uniform in {@code [0, bound)}. */
    static BigInteger below(BigInteger bound, SecureRandom random) {
        BigInteger candidate;
        do {
            candidate = new BigInteger(bound.bitLength(), random);
        } while (candidate.compareTo(bound) >= 0);
        return candidate;
    }

    /** Uniform in {@code Z*_n}. */
    static BigInteger unitModulo(BigInteger n, SecureRandom random) {
        BigInteger candidate;
        do {
            candidate = below(n, random);
        } while (!candidate.gcd(n).equals(BigInteger.ONE));
        return candidate;
    }
}
