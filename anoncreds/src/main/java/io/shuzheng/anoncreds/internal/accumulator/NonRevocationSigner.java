package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.cl.WitnessSignature;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.internal.pairing.G1Point;
import io.shuzheng.anoncreds.internal.pairing.G2Point;
import io.shuzheng.anoncreds.internal.pairing.Scalars;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The issuer's signature that binds a credential to its index in a revocation registry.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential", the
 *     non-revocation credential</a>
 */
public final class NonRevocationSigner {

    private final SecureRandom random;
    private final RevocationKeyCache keys;

    public NonRevocationSigner(SecureRandom random, RevocationKeyCache keys) {
        this.random = random;
        this.keys = keys;
    }

    /**
     * Signs an index, and makes the index's witness for the accumulator of the current status list.
     *
     * @param publicKey the revocation part of the credential definition's key
     * @param privateKey its private key
     * @param place the registry and the index, which is not revoked in the status list
     * @param ur the holder's blinding, as the request has it; nothing proves how it was made
     * @param context the credential context m2, a hash of 256 bits; it is reduced modulo the groups' order
     * @throws io.shuzheng.primitives.InvalidInputException if a point of the inputs is not in its group, or a private number not
     *     reduced; the message names it
     */
    public Credential.Revocation sign(
            RevocationPublicKey publicKey,
            CredentialDefinitionPrivateKey.RevocationKeys privateKey,
            RegistryPlace place,
            PointG1 ur,
            BigInteger context) {
        RevocationKey key = keys.of(publicKey);
        IndexPowers powers = IndexPowers.of(place.privateKey());
        BigInteger power = powers.at(place.index());
        G1Point gI = key.g().multiply(power);
        BigInteger x = GroupNumbers.decode("private key x", privateKey.x());
        BigInteger sk = GroupNumbers.decode("private key sk", privateKey.sk());
        BigInteger m2 = Scalars.reduce(context);
        BigInteger c = exponentOtherThan(x);
        BigInteger vrPrimePrime = Scalars.random(random);
        G1Point sigma = key.h0()
                .point()
                .add(key.h1().multiply(m2))
                .add(NamedElements.g1("request ur", ur))
                .add(gI)
                .add(key.h2().multiply(vrPrimePrime))
                .multiply(Scalars.inverse(x.add(c)));
        return new Credential.Revocation(
                place.statusList().registryId(),
                new NonRevocationSignature(
                        sigma.encode(),
                        GroupNumbers.encode(c),
                        GroupNumbers.encode(vrPrimePrime),
                        signIndex(key, sk, power, gI),
                        gI.encode(),
                        place.index(),
                        GroupNumbers.encode(m2)),
                place.statusList().accumulator(),
                witness(key, powers, place).encode());
    }

    private static WitnessSignature signIndex(RevocationKey key, BigInteger sk, BigInteger power, G1Point gI) {
        G2Point sigmaI = key.gDash().multiply(Scalars.inverse(sk.add(power)));
        return new WitnessSignature(sigmaI.encode(), key.u().multiply(power).encode(), gI.encode());
    }

    /** A random c for which x + c is not 0. */
    private BigInteger exponentOtherThan(BigInteger x) {
        BigInteger c;
        do {
            c = Scalars.random(random);
        } while (Scalars.reduce(x.add(c)).signum() == 0);
        return c;
    }

    /** The other indexes' tails, each times gamma^index: the accumulator without the index's tail, times gamma^index. */
    private static G2Point witness(RevocationKey key, IndexPowers powers, RegistryPlace place) {
        PointG2 text = place.statusList().accumulator();
        BigInteger secret = powers.at(Accumulation.of(place.registry()).secretTail());
        return NamedElements.g2OrInfinity("accumulator", text)
                .multiply(powers.at(place.index()))
                .subtract(key.gDash().multiply(secret));
    }
}
