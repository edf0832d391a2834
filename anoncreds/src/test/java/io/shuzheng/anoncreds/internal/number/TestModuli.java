package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Random;

/** Moduli for tests, none of them a secret. */
final class TestModuli {

    /** Two safe primes of 256 bits. */
    static final BigInteger P = safePrimeAfter(BigInteger.ONE.shiftLeft(255).add(BigInteger.ONE.shiftLeft(140)));

    static final BigInteger Q = safePrimeAfter(BigInteger.ONE.shiftLeft(255).add(BigInteger.ONE.shiftLeft(200)));

    private TestModuli() {}

    static Modulus plain() {
        return Modulus.of(P.multiply(Q));
    }

    static Modulus factored() {
        return Modulus.of(P, Q, new SecureRandom());
    }

    /** Odd, of exactly this size. */
    static BigInteger odd(int bits, Random random) {
        return new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    }

    /** Random, or one of the numbers where carries go wrong. */
    static BigInteger operand(BigInteger n, Random random) {
        int bits = n.bitLength();
        return switch (random.nextInt(9)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> BigInteger.ONE;
            case 2 -> n.subtract(BigInteger.ONE);
            case 3 -> n.shiftRight(1);
            case 4 -> ones(bits - 1);
            case 5 -> ones(bits - 1).subtract(ones(random.nextInt(bits - 1))).mod(n);
            case 6 -> BigInteger.ONE.shiftLeft(random.nextInt(bits - 1));
            case 7 -> new BigInteger(bits + 70, random).negate();
            default -> new BigInteger(bits, random).mod(n);
        };
    }

    /** Not negative. */
    static BigInteger exponent(int bits, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> BigInteger.valueOf(random.nextInt(3));
            case 1 -> ones(bits);
            case 2 -> BigInteger.ONE.shiftLeft(bits - 1);
            case 3 -> new BigInteger(random.nextInt(bits) + 1, random);
            default -> new BigInteger(bits, random);
        };
    }

    static BigInteger ones(int bits) {
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }

    private static BigInteger safePrimeAfter(BigInteger start) {
        BigInteger half = start.shiftRight(1).nextProbablePrime();
        while (!SafePrimes.isSafePrime(half.shiftLeft(1).setBit(0))) {
            half = half.nextProbablePrime();
        }
        return half.shiftLeft(1).setBit(0);
    }
}
