package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Collection;

/** The powers of a registry's secret gamma, modulo the groups' order. They are secrets and do not print. */
final class IndexPowers {

    private final BigInteger gamma;

    private IndexPowers(BigInteger gamma) {
        this.gamma = gamma;
    }

    /**
     * The powers of a registry's gamma.
     *
     * @throws InvalidInputException if gamma is 0, 1 or not below the groups' order
     */
    static IndexPowers of(RevocationRegistryPrivateKey key) {
        BigInteger gamma = GroupNumbers.decode("gamma", key.gamma());
        if (gamma.compareTo(BigInteger.ONE) <= 0) {
            throw new InvalidInputException("gamma must be above 1");
        }
        return new IndexPowers(gamma);
    }

    /** gamma^index. */
    BigInteger at(long index) {
        return gamma.modPow(BigInteger.valueOf(index), Scalars.ORDER);
    }

    /** gamma^(index + 1) from gamma^index. */
    BigInteger next(BigInteger power) {
        return GroupNumbers.multiply(power, gamma);
    }

    /** The sum of gamma^1 to gamma^last. */
    BigInteger sumUpTo(int last) {
        BigInteger above = at(last + 1L).subtract(gamma);
        return GroupNumbers.multiply(above, Scalars.inverse(gamma.subtract(BigInteger.ONE)));
    }

    /** The sum of gamma^(offset - index) over the indexes. */
    BigInteger sumBelow(long offset, Collection<Integer> indexes) {
        BigInteger sum = BigInteger.ZERO;
        for (int index : indexes) {
            sum = sum.add(at(offset - index));
        }
        return Scalars.reduce(sum);
    }

    @Override
    public String toString() {
        return "IndexPowers";
    }
}
