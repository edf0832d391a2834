package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.engine.RevocationIndexes;
import io.shuzheng.anoncreds.internal.signature.NonRevocationUnblinder;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;

/**
 * Unblinds the issuer's signature on a credential's index, and verifies all of it: a credential that passes can be proved
 * unrevoked for as long as its issuer keeps it so.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#receiving-a-credential">AnonCreds, "Receiving a Credential"</a>
 */
public final class IndexUnblinder implements NonRevocationUnblinder {

    private final RevocationKeyCache keys;

    public IndexUnblinder(RevocationKeyCache keys) {
        this.keys = keys;
    }

    @Override
    public Credential.Revocation unblind(
            Credential.Revocation received,
            BigInteger m2,
            GroupOrderElement vrPrime,
            RevocationPublicKey key,
            RevocationRegistryDefinition registry) {
        RevocationIndexes.require(registry, received.index());
        Credential.Revocation unblinded = unblind(received, vrPrime);
        IndexSignatureCheck check = new IndexSignatureCheck(keys.of(key), unblinded);
        check.requireContext(Scalars.reduce(m2));
        check.requireSignature();
        check.requireIndex();
        check.requireWitness(NamedElements.gt("accumulator key z", registry.accumulatorKey()));
        return unblinded;
    }

    private static Credential.Revocation unblind(Credential.Revocation received, GroupOrderElement vrPrime) {
        NonRevocationSignature signature = received.signature();
        BigInteger factor = GroupNumbers.add(
                GroupNumbers.decode("blinding factor vr_prime", vrPrime),
                GroupNumbers.decode("signature vr_prime_prime", signature.vrPrimePrime()));
        return new Credential.Revocation(
                received.registryId(),
                new NonRevocationSignature(
                        signature.sigma(),
                        signature.c(),
                        GroupNumbers.encode(factor),
                        signature.witnessSignature(),
                        signature.gI(),
                        signature.index(),
                        signature.m2()),
                received.accumulator(),
                received.witness());
    }
}
