package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** Fermat's test with base 2: fast, and few random composites pass it. Not for numbers that others chose. */
final class FermatTest {

    private FermatTest() {}

    /** Whether an odd number above 2 may be prime. */
    static boolean passes(BigInteger candidate) {
        return BigInteger.TWO
                .modPow(candidate.subtract(BigInteger.ONE), candidate)
                .equals(BigInteger.ONE);
    }
}
