package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.primitives.InvalidInputException;

/**
 * How many nodes of a network have to say the same.
 *
 * @param nodes the network's nodes, at least 1
 */
public record Quorum(int nodes) {

    public Quorum {
        if (nodes < 1) {
            throw new InvalidInputException("a network has a node or more");
        }
    }

    /** f: the most nodes that may lie or be away, the largest number below a third of all. */
    public int faults() {
        return (nodes - 1) / 3;
    }

    /** f + 1 nodes: one of them at least is honest. */
    public int agreement() {
        return faults() + 1;
    }

    /** n - f nodes: what signs a state. */
    public int signatures() {
        return nodes - faults();
    }
}
