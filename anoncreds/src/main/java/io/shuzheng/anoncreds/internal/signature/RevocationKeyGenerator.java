package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;

/** Makes the revocation keys of a credential definition. */
@FunctionalInterface
public interface RevocationKeyGenerator {

    /** A new pair of keys. */
    RevocationKeys generate();

    /**
     * The revocation keys of one credential definition.
     *
     * @param publicKey to be published
     * @param privateKey to be kept secret
     */
    record RevocationKeys(RevocationPublicKey publicKey, CredentialDefinitionPrivateKey.RevocationKeys privateKey) {}
}
