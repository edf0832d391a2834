package io.shuzheng.ledger.embedded.internal.proof;

import io.shuzheng.ledger.proof.signature.BlsPublicKey;
import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Signs for all nodes of one process at once: with the sum of their keys, at the price of one signature. */
public final class NodeSigner {

    private final SortedMap<String, BlsPublicKey> publicKeys = new TreeMap<>();
    private final BlsSecretKey together;

    /** Signs in the name of nobody: there are no proofs then. */
    public static NodeSigner none() {
        return new NodeSigner(Map.of());
    }

    /**
     * Signs with keys.
     *
     * @param keys the key of each node by its alias
     */
    public NodeSigner(Map<String, BlsSecretKey> keys) {
        keys.forEach((alias, key) -> publicKeys.put(alias, key.publicKey()));
        this.together = BlsSecretKey.sum(keys.values());
    }

    /** The keys that genesis publishes, by alias. */
    public Map<String, BlsPublicKey> publicKeys() {
        return Map.copyOf(publicKeys);
    }

    /** Signs in the name of every node. */
    MultiSignature sign(MultiSignatureValue value) {
        String signature = together.sign(value.signedBytes()).base58();
        return new MultiSignature(List.copyOf(publicKeys.keySet()), signature, value);
    }
}
