package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import java.math.BigInteger;

/** Unblinds and verifies a credential's part that can be revoked. */
@FunctionalInterface
public interface NonRevocationUnblinder {

    /**
     * The part as the holder keeps it.
     *
     * @param received as the issuer sent it
     * @param m2 the credential context of the signature over the attributes, of up to 256 bits; the part must have the same
     * @param vrPrime the holder's blinding factor
     * @throws io.shuzheng.primitives.InvalidInputException if the part is not the issuer's for this registry and context
     */
    Credential.Revocation unblind(
            Credential.Revocation received,
            BigInteger m2,
            GroupOrderElement vrPrime,
            RevocationPublicKey key,
            RevocationRegistryDefinition registry);
}
