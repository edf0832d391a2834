package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.cl.BlindedCredentialSecretsCorrectnessProof;
import java.math.BigInteger;

/**
 * A link secret, blinded for one request. It does not print.
 *
 * @param u S^v' R^m, the commitment to the link secret m
 * @param vPrime the blinding factor, to be kept secret
 * @param proof that the holder knows both
 */
record BlindedLinkSecret(BigInteger u, BigInteger vPrime, BlindedCredentialSecretsCorrectnessProof proof) {

    @Override
    public String toString() {
        return "BlindedLinkSecret";
    }
}
