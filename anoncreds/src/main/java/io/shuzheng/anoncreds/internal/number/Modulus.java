package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;

/**
 * The integers modulo an odd number {@code n} above 3. Immutable and safe for use by many threads.
 *
 * <p>Operands may be any integers; results lie in {@code [0, n)}. No operation runs in constant time.
 */
public sealed interface Modulus permits PlainModulus, FactoredModulus {

    /**
     * The modulus as everybody but its issuer sees it.
     *
     * @throws InvalidInputException if {@code n} is even or below 5
     */
    static Modulus of(BigInteger n) {
        return PlainModulus.of(n);
    }

    /**
     * The issuer's modulus {@code n = pq}: powers are computed modulo each prime, with exponents reduced by its order.
     *
     * <p>Neither the factors nor the exponents are handled in constant time. Against timing, an exponent that is reduced
     * then gets a fresh random multiple of {@code p - 1} or {@code q - 1} of {@value FactoredModulus#BLINDING_BITS} bits, so
     * that two powers with one secret exponent do not take the same steps; exponents shorter than the factors are not
     * reduced and take the steps that they take for everybody. Against faults there is nothing here: check a signature
     * with the public key before it leaves.
     *
     * @param p a prime {@code 2p' + 1} above 5 where {@code p'} is prime; primality is not checked here, see
     *     {@link SafePrimes#isSafePrime}
     * @param q another
     * @param random for the blinding
     * @throws InvalidInputException if the two are equal, below 7, or not 3 modulo 4
     */
    static Modulus of(BigInteger p, BigInteger q, SecureRandom random) {
        return FactoredModulus.of(p, q, random);
    }

    /** {@code n}. */
    BigInteger value();

    default BigInteger reduce(BigInteger a) {
        return a.mod(value());
    }

    default BigInteger multiply(BigInteger a, BigInteger b) {
        return a.multiply(b).mod(value());
    }

    /**
     * The inverse of {@code a}.
     *
     * @throws InvalidInputException if {@code a} is not a unit
     */
    default BigInteger inverse(BigInteger a) {
        try {
            return a.modInverse(value());
        } catch (ArithmeticException e) {
            throw new InvalidInputException("a number has no inverse modulo n", e);
        }
    }

    /**
     * The inverses of all of these, in their order, for little more than the price of one.
     *
     * @throws InvalidInputException if any is not a unit
     */
    default List<BigInteger> inverses(List<BigInteger> units) {
        return BatchInversion.of(this, units);
    }

    /** Whether {@code a} and {@code n} have no common factor. */
    default boolean isUnit(BigInteger a) {
        return a.gcd(value()).equals(BigInteger.ONE);
    }

    /**
     * A power of any integer.
     *
     * @param exponent of any sign and size; a negative one inverts
     * @throws InvalidInputException if the exponent is negative and {@code base} not a unit
     */
    BigInteger power(BigInteger base, BigInteger exponent);

    /**
     * A base that is raised to many powers. From its third use on it keeps a table, which the third caller builds; bases
     * that outlive an operation belong to {@link PowerTables}.
     *
     * @param maxExponentBits the size of exponents that the table is made for, at least 1
     */
    FixedBase fixedBase(BigInteger base, int maxExponentBits);

    /** A product of powers, empty yet. */
    ProductOfPowers product();
}
