package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.engine.RevocationIndexes;
import io.shuzheng.anoncreds.internal.pairing.Scalars;
import java.math.BigInteger;

/**
 * Unblinds the issuer's signature on a credential's index, and verifies all of it: a credential that passes can be proved
 * unrevoked for as long as its issuer keeps it so.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#receiving-a-credential">AnonCreds, "Receiving a Credential"</a>
 */
public final class NonRevocationUnblinder {

    private final RevocationKeyCache keys;

    public NonRevocationUnblinder(RevocationKeyCache keys) {
        this.keys = keys;
    }

    /**
     * The credential's place in its registry, unblinded.
     *
     * @param blinded as the issuer sent it
     * @param vrPrime the blinding factor of the request
     * @param publicKey the revocation part of the credential definition's key
     * @param registry the revocation registry
     * @param context the credential context m2 of the primary signature
     * @throws io.shuzheng.primitives.InvalidInputException if a part of it is wrong; the message names it
     */
    public Credential.Revocation process(
            Credential.Revocation blinded,
            GroupOrderElement vrPrime,
            RevocationPublicKey publicKey,
            RevocationRegistryDefinition registry,
            BigInteger context) {
        RevocationIndexes.require(registry, blinded.index());
        Credential.Revocation unblinded = unblind(blinded, vrPrime);
        IndexSignatureCheck check = new IndexSignatureCheck(keys.of(publicKey), unblinded);
        check.requireContext(Scalars.reduce(context));
        check.requireSignature();
        check.requireIndex();
        check.requireWitness(NamedElements.gt("accumulator key z", registry.accumulatorKey()));
        return unblinded;
    }

    private static Credential.Revocation unblind(Credential.Revocation blinded, GroupOrderElement vrPrime) {
        NonRevocationSignature signature = blinded.signature();
        BigInteger factor = GroupNumbers.add(
                GroupNumbers.decode("blinding factor vr_prime", vrPrime),
                GroupNumbers.decode("signature vr_prime_prime", signature.vrPrimePrime()));
        return new Credential.Revocation(
                blinded.registryId(),
                new NonRevocationSignature(
                        signature.sigma(),
                        signature.c(),
                        GroupNumbers.encode(factor),
                        signature.witnessSignature(),
                        signature.gI(),
                        signature.index(),
                        signature.m2()),
                blinded.accumulator(),
                blinded.witness());
    }
}
