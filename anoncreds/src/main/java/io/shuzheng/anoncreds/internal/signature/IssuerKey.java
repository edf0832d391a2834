package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * A primary key as its issuer has it. It does not print.
 *
 * @param bases the public key, its arithmetic done modulo the secret primes
 * @param order p'q': the order of the group of quadratic residues that S generates
 */
record IssuerKey(PublicKeyBases bases, BigInteger order) {

    /**
     * The two halves of a key.
     *
     * @param random blinds exponents
     * @throws InvalidInputException if the private key is not that of the public one
     */
    static IssuerKey of(
            PrimaryPublicKey publicKey,
            CredentialDefinitionPrivateKey privateKey,
            PowerTables tables,
            SecureRandom random) {
        BigInteger p = safePrime(privateKey.p());
        BigInteger q = safePrime(privateKey.q());
        if (!p.multiply(q).equals(publicKey.n())) {
            throw new InvalidInputException("the private key is not that of the credential definition");
        }
        Modulus modulus = Modulus.of(p, q, random);
        return new IssuerKey(
                PublicKeyBases.of(publicKey, modulus, tables), privateKey.p().multiply(privateKey.q()));
    }

    static BigInteger safePrime(BigInteger half) {
        return half.shiftLeft(1).add(BigInteger.ONE);
    }

    /** Whether the unit is in the group that S generates. */
    boolean isQuadraticResidue(BigInteger unit) {
        return bases.modulus().power(unit, order).equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return "IssuerKey";
    }
}
