package io.shuzheng.ledger.embedded.internal.transport;

import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.primitives.X25519PublicKey;
import java.util.Arrays;

/**
 * A node's CURVE keys, derived from its Ed25519 key. Clients know the Ed25519 public key from genesis and map it to the
 * same X25519 public key.
 *
 * @param secretKey the clamped X25519 scalar: the first half of SHA-512 of the seed, 32 bytes
 * @param publicKey the scalar times the base point
 */
record CurveKeyPair(SecretBytes secretKey, X25519PublicKey publicKey) {

    static CurveKeyPair of(Ed25519PrivateKey nodeKey) {
        byte[] seed = nodeKey.seed().reveal();
        byte[] hash = Digests.sha512(seed);
        byte[] scalar = Arrays.copyOf(hash, X25519PublicKey.SIZE);
        scalar[0] &= (byte) 248;
        scalar[31] = (byte) ((scalar[31] & 127) | 64);
        try {
            return new CurveKeyPair(
                    SecretBytes.copyOf(scalar), nodeKey.toX25519().publicKey());
        } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(hash, (byte) 0);
            Arrays.fill(scalar, (byte) 0);
        }
    }
}
