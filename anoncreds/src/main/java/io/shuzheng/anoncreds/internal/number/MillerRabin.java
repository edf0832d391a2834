package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The Miller-Rabin test with random bases. A composite passes a round with a probability below 1/4 whoever chose it, and a
 * random one of hundreds of bits with a far smaller one.
 */
final class MillerRabin {

    private final SecureRandom random;

    MillerRabin(SecureRandom random) {
        this.random = random;
    }

    /** Whether an odd number above 3 passes so many rounds. */
    boolean passes(BigInteger candidate, int rounds) {
        BigInteger minusOne = candidate.subtract(BigInteger.ONE);
        int twos = minusOne.getLowestSetBit();
        BigInteger odd = minusOne.shiftRight(twos);
        for (int i = 0; i < rounds; i++) {
            if (isWitness(base(candidate), odd, twos, candidate, minusOne)) {
                return false;
            }
        }
        return true;
    }

    /** A base from 1 to one less than the candidate. */
    private BigInteger base(BigInteger candidate) {
        BigInteger base;
        do {
            base = new BigInteger(candidate.bitLength(), random);
        } while (base.signum() == 0 || base.compareTo(candidate) >= 0);
        return base;
    }

    private static boolean isWitness(
            BigInteger base, BigInteger odd, int twos, BigInteger candidate, BigInteger minusOne) {
        BigInteger power = base.modPow(odd, candidate);
        if (power.equals(BigInteger.ONE)) {
            return false;
        }
        for (int i = 0; i < twos; i++) {
            if (power.equals(minusOne)) {
                return false;
            }
            power = power.multiply(power).mod(candidate);
        }
        return true;
    }
}
