package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;

/** The issuer's modulus, of which it knows both factors. */
final class FactoredModulus implements Modulus, TableMaker {

    static final int BLINDING_BITS = 64;

    private final BigInteger value;
    private final PrimeFactor p;
    private final PrimeFactor q;
    private final BigInteger qInverse;

    private FactoredModulus(PrimeFactor p, PrimeFactor q) {
        this.p = p;
        this.q = q;
        value = p.prime().multiply(q.prime());
        qInverse = q.prime().modInverse(p.prime());
    }

    static FactoredModulus of(BigInteger p, BigInteger q, SecureRandom random) {
        if (p.equals(q)) {
            throw new InvalidInputException("the factors of a modulus must differ");
        }
        return new FactoredModulus(PrimeFactor.of(p, random), PrimeFactor.of(q, random));
    }

    @Override
    public BigInteger value() {
        return value;
    }

    @Override
    public BigInteger power(BigInteger base, BigInteger exponent) {
        BigInteger unsigned = exponent.signum() < 0 ? inverse(base) : base;
        return combine(p.power(unsigned, exponent.abs()), q.power(unsigned, exponent.abs()));
    }

    private BigInteger combine(BigInteger modP, BigInteger modQ) {
        BigInteger difference = modP.subtract(modQ).multiply(qInverse).mod(p.prime());
        return difference.multiply(q.prime()).add(modQ);
    }

    @Override
    public FixedBase fixedBase(BigInteger base, int maxExponentBits) {
        return OwnTables.fixedBase(this, base, maxExponentBits);
    }

    @Override
    public ProductOfPowers product() {
        return new ProductOfPowers(this, this::product);
    }

    private BigInteger product(List<Term> terms) {
        return combine(p.product(terms, 0), q.product(terms, 1));
    }

    @Override
    public PowerTable table(BigInteger base, int maxExponentBits) {
        return new PowerTable(List.of(p.comb(base, maxExponentBits), q.comb(base, maxExponentBits)));
    }

    @Override
    public long tableBytes(int maxExponentBits) {
        return p.combBytes(maxExponentBits) + q.combBytes(maxExponentBits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactoredModulus modulus
                && modulus.p.prime().equals(p.prime())
                && modulus.q.prime().equals(q.prime());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "a factored modulus of " + value.bitLength() + " bits";
    }
}
