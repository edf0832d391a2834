package io.shuzheng.ledger.client.internal.transport;

/** Takes what nodes send. */
@FunctionalInterface
public interface FrameListener {

    /**
     * A node sent a frame. Called on the thread that owns the connections: what takes time has to go elsewhere.
     *
     * @param verkey which node, by its key in Base58
     * @param frame anything of at most {@link NodeConnections#MAXIMUM_FRAME} bytes; belongs to the listener
     */
    void received(String verkey, byte[] frame);
}
