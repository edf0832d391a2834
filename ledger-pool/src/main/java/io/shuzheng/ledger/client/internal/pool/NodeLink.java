package io.shuzheng.ledger.client.internal.pool;

/** Sends frames to nodes, without a promise that they arrive. */
@FunctionalInterface
public interface NodeLink {

    /** Sends a frame to the node of this key (Base58). */
    void send(String verkey, byte[] frame);
}
