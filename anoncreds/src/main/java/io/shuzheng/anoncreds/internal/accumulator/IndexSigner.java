package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.WitnessSignature;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.anoncreds.internal.signature.NonRevocationSigner;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The issuer's signature that binds a credential to its index in a revocation registry, and the index's witness for the
 * accumulator of the current status list. The request's commitment ur is a point of G1; nothing proves how it was made.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential", the
 *     non-revocation credential</a>
 */
public final class IndexSigner implements NonRevocationSigner {

    private final SecureRandom random;
    private final RevocationKeyCache keys;

    public IndexSigner(SecureRandom random, RevocationKeyCache keys) {
        this.random = random;
        this.keys = keys;
    }

    @Override
    public Credential.Revocation sign(CredentialIssuance issuance, RegistryPlace place, BigInteger m2) {
        RevocationKey key = keys.of(RevocationKey.require(issuance.definition()));
        IndexPowers powers = IndexPowers.of(place.privateKey());
        BigInteger power = powers.at(place.index());
        NonRevocationSignature signature =
                sign(key, privateKey(issuance), ur(issuance), power, place.index(), Scalars.reduce(m2));
        return new Credential.Revocation(
                place.statusList().registryId(),
                signature,
                place.statusList().accumulator(),
                CurveElements.text(witness(key, powers, place)));
    }

    private NonRevocationSignature sign(
            RevocationKey key,
            CredentialDefinitionPrivateKey.RevocationKeys privateKey,
            G1Point ur,
            BigInteger power,
            int index,
            BigInteger m2) {
        BigInteger x = GroupNumbers.decode("private key x", privateKey.x());
        BigInteger sk = GroupNumbers.decode("private key sk", privateKey.sk());
        BigInteger c = exponentOtherThanMinus(x);
        BigInteger vrPrimePrime = Scalars.random(random);
        G1Point gI = key.g().multiply(power);
        G1Point sigma = key.h0()
                .point()
                .add(key.h1().multiply(m2))
                .add(ur)
                .add(gI)
                .add(key.h2().multiply(vrPrimePrime))
                .multiply(Scalars.inverse(x.add(c)));
        return new NonRevocationSignature(
                CurveElements.text(sigma),
                GroupNumbers.encode(c),
                GroupNumbers.encode(vrPrimePrime),
                new WitnessSignature(
                        CurveElements.text(key.gDash().multiply(Scalars.inverse(sk.add(power)))),
                        CurveElements.text(key.u().multiply(power)),
                        CurveElements.text(gI)),
                CurveElements.text(gI),
                index,
                GroupNumbers.encode(m2));
    }

    /** A random c for which x + c is not 0. */
    private BigInteger exponentOtherThanMinus(BigInteger x) {
        BigInteger c;
        do {
            c = Scalars.random(random);
        } while (Scalars.reduce(x.add(c)).signum() == 0);
        return c;
    }

    /** The other indexes' tails, each times gamma^index: the accumulator without the index's tail, times gamma^index. */
    private static G2Point witness(RevocationKey key, IndexPowers powers, RegistryPlace place) {
        BigInteger secret = powers.at(Accumulation.of(place.registry()).secretTail());
        return NamedElements.g2OrInfinity("accumulator", place.statusList().accumulator())
                .multiply(powers.at(place.index()))
                .subtract(key.gDash().multiply(secret));
    }

    private static G1Point ur(CredentialIssuance issuance) {
        return NamedElements.g1(
                "request ur",
                issuance.request()
                        .blindedSecrets()
                        .ur()
                        .orElseThrow(() -> new InvalidInputException(
                                "the credential request does not blind the link secret for revocation")));
    }

    private static CredentialDefinitionPrivateKey.RevocationKeys privateKey(CredentialIssuance issuance) {
        return issuance.privateKey()
                .revocation()
                .orElseThrow(() -> new InvalidInputException("the private key does not support revocation"));
    }
}
