package io.shuzheng.ledger.embedded.internal.transport;

import java.util.Arrays;
import java.util.HexFormat;

/** What a client sent to a node, or what that node sends to it: one frame, and the identity of the client's socket. */
public final class ClientMessage {

    private final int node;
    private final byte[] client;
    private final byte[] body;

    /**
     * Wraps both arrays without copying them; neither may be changed afterwards.
     *
     * @param node which of the nodes it is, from 0
     * @param client the identity of the client's socket, opaque bytes
     * @param body the frame
     */
    public ClientMessage(int node, byte[] client, byte[] body) {
        this.node = node;
        this.client = client;
        this.body = body;
    }

    /** A message to the client that sent this one. */
    public ClientMessage reply(byte[] frame) {
        return new ClientMessage(node, client, frame);
    }

    /** Which of the nodes, from 0. */
    public int node() {
        return node;
    }

    /** The frame; not to be changed. */
    public byte[] body() {
        return body;
    }

    byte[] client() {
        return client;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientMessage message
                && node == message.node
                && Arrays.equals(client, message.client)
                && Arrays.equals(body, message.body);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(client) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "ClientMessage[node " + node + ", client " + HexFormat.of().formatHex(client) + ", " + body.length
                + " bytes]";
    }
}
