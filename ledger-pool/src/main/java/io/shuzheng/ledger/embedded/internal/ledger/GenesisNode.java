package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.ledger.proof.signature.BlsPublicKey;
import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.ledger.proof.signature.BlsSignature;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/**
 * A node as clients find it in genesis.
 *
 * @param alias its name
 * @param key its Ed25519 key, from which its CURVE key follows
 * @param host the address that clients connect to
 * @param port the TCP port that clients connect to
 * @param blsKey what its signatures under roots are verified with; ledgers of earlier days have none
 */
public record GenesisNode(String alias, Ed25519PublicKey key, String host, int port, Optional<BlsKey> blsKey) {

    /** The node as it would be without a BLS key. */
    public GenesisNode withoutBlsKey() {
        return new GenesisNode(alias, key, host, port, Optional.empty());
    }

    /**
     * A BLS key.
     *
     * @param key the key
     * @param possession the proof that the node has the secret key
     */
    public record BlsKey(BlsPublicKey key, BlsSignature possession) {

        /** The key of a secret key. */
        public static BlsKey of(BlsSecretKey secret) {
            return new BlsKey(secret.publicKey(), secret.provePossession());
        }
    }
}
