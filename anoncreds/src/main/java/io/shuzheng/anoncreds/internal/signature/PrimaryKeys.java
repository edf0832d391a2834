package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.cl.PrimaryPublicKey;

/**
 * The primary key of a new credential definition. It does not print.
 *
 * @param publicKey to be published
 * @param proof that the public key is well made
 */
record PrimaryKeys(PrimaryPublicKey publicKey, KeyCorrectnessProof proof) {

    @Override
    public String toString() {
        return "PrimaryKeys";
    }
}
