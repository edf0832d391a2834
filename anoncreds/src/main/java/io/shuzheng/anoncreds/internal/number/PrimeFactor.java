package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;

/** One of the two secret primes of an issuer, with powers modulo it whose exponents are blinded. */
final class PrimeFactor {

    private static final BigInteger LEAST = BigInteger.valueOf(7);

    private final BigInteger prime;
    private final BigInteger order;
    private final SecureRandom random;
    private final Powers powers;

    private PrimeFactor(BigInteger prime, SecureRandom random) {
        this.prime = prime;
        this.random = random;
        powers = new Powers(prime);
        order = prime.subtract(BigInteger.ONE);
    }

    static PrimeFactor of(BigInteger prime, SecureRandom random) {
        if (prime.compareTo(LEAST) < 0 || !prime.testBit(0) || !prime.testBit(1)) {
            throw new InvalidInputException("a factor of a modulus must be a safe prime above 5");
        }
        return new PrimeFactor(prime, random);
    }

    BigInteger prime() {
        return prime;
    }

    /** With an exponent that is not negative. */
    BigInteger power(BigInteger base, BigInteger exponent) {
        return base.modPow(blinded(exponent), prime);
    }

    /**
     * The product modulo this prime.
     *
     * @param index of this prime's combs in the tables
     */
    BigInteger product(List<Term> terms, int index) {
        return powers.product(terms.stream()
                .map(t -> new Power(
                        t.base().mod(prime),
                        blinded(t.exponent()),
                        t.table().map(table -> table.combs().get(index))))
                .toList());
    }

    Comb comb(BigInteger base, int maxExponentBits) {
        return powers.comb(base.mod(prime), blindedBits(maxExponentBits));
    }

    long combBytes(int maxExponentBits) {
        return powers.combBytes(blindedBits(maxExponentBits));
    }

    /** An exponent above zero if the given one is, so that the powers of zero stay right. */
    private BigInteger blinded(BigInteger exponent) {
        if (exponent.bitLength() < order.bitLength()) {
            return exponent;
        }
        BigInteger multiple = new BigInteger(FactoredModulus.BLINDING_BITS, random).add(BigInteger.ONE);
        return exponent.mod(order).add(multiple.multiply(order));
    }

    private int blindedBits(int exponentBits) {
        int atMost = order.bitLength() + FactoredModulus.BLINDING_BITS + 1;
        return exponentBits < order.bitLength() ? exponentBits : atMost;
    }
}
