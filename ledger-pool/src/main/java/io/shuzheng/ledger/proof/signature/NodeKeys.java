package io.shuzheng.ledger.proof.signature;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import java.util.Optional;

/** The nodes of a network, some of which may have no BLS key, and how many of them must have signed. */
public final class NodeKeys {

    private final Map<String, BlsPublicKey> keys;
    private final int nodes;

    /**
     * The nodes of a network.
     *
     * @param keys the key of each node that has one, by the node's alias
     * @param nodes how many nodes there are, with and without a key
     * @throws InvalidInputException if there are more keys than nodes
     */
    public NodeKeys(Map<String, BlsPublicKey> keys, int nodes) {
        if (keys.size() > nodes) {
            throw new InvalidInputException("there are more keys than nodes");
        }
        this.keys = Map.copyOf(keys);
        this.nodes = nodes;
    }

    /** The key of a node. */
    public Optional<BlsPublicKey> find(String alias) {
        return Optional.ofNullable(keys.get(alias));
    }

    /** How many nodes must have signed so that honest ones are among them whoever lies: n - f for f = (n - 1) / 3. */
    public int quorum() {
        return nodes - (nodes - 1) / 3;
    }
}
