package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.NonRevocationResponses;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The thirteen exponents that a proof of non-revocation is about, all reduced modulo the groups' order: the secrets, their
 * blinding, or the responses, which are the blinding plus the challenge times the secrets. Names are the specification's. It
 * does not print.
 */
record ProofExponents(
        BigInteger rho,
        BigInteger r,
        BigInteger rPrime,
        BigInteger rPrimePrime,
        BigInteger rPrimePrimePrime,
        BigInteger o,
        BigInteger oPrime,
        BigInteger m,
        BigInteger mPrime,
        BigInteger t,
        BigInteger tPrime,
        BigInteger s,
        BigInteger c) {

    static ProofExponents random(SecureRandom random) {
        return new ProofExponents(
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random),
                Scalars.random(random));
    }

    /**
     * The secrets of a proof: random ones to blind a credential's signature, and what follows of them.
     *
     * @param s the signature's blinding factor
     * @param c the signature's exponent
     */
    static ProofExponents secrets(SecureRandom random, BigInteger s, BigInteger c) {
        BigInteger rho = Scalars.random(random);
        BigInteger r = Scalars.random(random);
        BigInteger rPrimePrime = Scalars.random(random);
        BigInteger o = Scalars.random(random);
        BigInteger oPrime = Scalars.random(random);
        return new ProofExponents(
                rho,
                r,
                Scalars.random(random),
                rPrimePrime,
                Scalars.random(random),
                o,
                oPrime,
                GroupNumbers.multiply(rho, c),
                GroupNumbers.multiply(r, rPrimePrime),
                GroupNumbers.multiply(o, c),
                GroupNumbers.multiply(oPrime, rPrimePrime),
                s,
                c);
    }

    /**
     * The responses of a proof. That of the legacy form, m2, is of no use and left aside.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if one is not below the groups' order
     */
    static ProofExponents decode(NonRevocationResponses x) {
        return new ProofExponents(
                GroupNumbers.decode("response rho", x.rho()),
                GroupNumbers.decode("response r", x.r()),
                GroupNumbers.decode("response r_prime", x.rPrime()),
                GroupNumbers.decode("response r_prime_prime", x.rPrimePrime()),
                GroupNumbers.decode("response r_prime_prime_prime", x.rPrimePrimePrime()),
                GroupNumbers.decode("response o", x.o()),
                GroupNumbers.decode("response o_prime", x.oPrime()),
                GroupNumbers.decode("response m", x.m()),
                GroupNumbers.decode("response m_prime", x.mPrime()),
                GroupNumbers.decode("response t", x.t()),
                GroupNumbers.decode("response t_prime", x.tPrime()),
                GroupNumbers.decode("response s", x.s()),
                GroupNumbers.decode("response c", x.c()));
    }

    NonRevocationResponses encode() {
        return new NonRevocationResponses(
                GroupNumbers.encode(rho),
                GroupNumbers.encode(r),
                GroupNumbers.encode(rPrime),
                GroupNumbers.encode(rPrimePrime),
                GroupNumbers.encode(rPrimePrimePrime),
                GroupNumbers.encode(o),
                GroupNumbers.encode(oPrime),
                GroupNumbers.encode(m),
                GroupNumbers.encode(mPrime),
                GroupNumbers.encode(t),
                GroupNumbers.encode(tPrime),
                Optional.empty(),
                GroupNumbers.encode(s),
                GroupNumbers.encode(c));
    }

    /** The responses to a challenge, where these are the blinding. */
    ProofExponents respond(BigInteger challenge, ProofExponents secrets) {
        BigInteger reduced = Scalars.reduce(challenge);
        return combine(
                secrets, (blinding, secret) -> GroupNumbers.add(blinding, GroupNumbers.multiply(reduced, secret)));
    }

    private ProofExponents combine(ProofExponents other, BinaryOperator<BigInteger> operator) {
        return new ProofExponents(
                operator.apply(rho, other.rho),
                operator.apply(r, other.r),
                operator.apply(rPrime, other.rPrime),
                operator.apply(rPrimePrime, other.rPrimePrime),
                operator.apply(rPrimePrimePrime, other.rPrimePrimePrime),
                operator.apply(o, other.o),
                operator.apply(oPrime, other.oPrime),
                operator.apply(m, other.m),
                operator.apply(mPrime, other.mPrime),
                operator.apply(t, other.t),
                operator.apply(tPrime, other.tPrime),
                operator.apply(s, other.s),
                operator.apply(c, other.c));
    }

    @Override
    public String toString() {
        return "ProofExponents";
    }
}
