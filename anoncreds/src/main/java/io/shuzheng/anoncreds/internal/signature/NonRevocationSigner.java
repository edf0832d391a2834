package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import java.math.BigInteger;

/** Signs a credential's place in its revocation registry. */
@FunctionalInterface
public interface NonRevocationSigner {

    /**
     * The credential's part that can be revoked.
     *
     * @param place the issuance's place
     * @param m2 the credential context, of up to 256 bits, which binds the part to the signature over the attributes
     * @throws io.shuzheng.primitives.InvalidInputException if the request or the keys are not what they must be
     */
    Credential.Revocation sign(CredentialIssuance issuance, RegistryPlace place, BigInteger m2);
}
