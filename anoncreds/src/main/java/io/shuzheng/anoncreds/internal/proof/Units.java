package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.internal.number.Modulus;
import java.math.BigInteger;
import java.util.Collection;

/** Refuses commitments that carry no commitment. */
public final class Units {

    private Units() {}

    /**
     * Refuses the numbers unless each is from 2 to n - 2 and invertible modulo n. One greatest common divisor is computed for
     * all: their product is invertible exactly where each of them is.
     *
     * @param name what the numbers are called in the proof
     */
    public static void require(String name, Collection<BigInteger> numbers, Modulus modulus) {
        BigInteger product = BigInteger.ONE;
        for (BigInteger number : numbers) {
            boolean trivial = number.compareTo(BigInteger.ONE) <= 0
                    || number.compareTo(modulus.value().subtract(BigInteger.ONE)) >= 0;
            if (trivial) {
                throw Refusal.NOT_A_UNIT.at(name);
            }
            product = modulus.multiply(product, number);
        }
        if (!modulus.isUnit(product)) {
            throw Refusal.NOT_A_UNIT.at(name);
        }
    }
}
