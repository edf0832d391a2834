package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;

/** Checks of numbers that a peer sent. Errors name the number and never say what it is. */
final class Received {

    private Received() {}

    /** The number, where it is not negative and has at most so many bits. */
    static BigInteger bits(String name, BigInteger number, int maxBits) {
        if (number.signum() < 0 || number.bitLength() > maxBits) {
            throw new InvalidInputException(name + " must be a number of at most " + maxBits + " bits");
        }
        return number;
    }

    /** The number, where it is from 2 to n - 2 and prime to n. */
    static BigInteger unit(String name, BigInteger number, Modulus modulus) {
        boolean inRange = number.compareTo(BigInteger.ONE) > 0
                && number.compareTo(modulus.value().subtract(BigInteger.ONE)) < 0;
        if (!inRange || !modulus.isUnit(number)) {
            throw new InvalidInputException(name + " must be non-trivial modulo n and prime to it");
        }
        return number;
    }
}
