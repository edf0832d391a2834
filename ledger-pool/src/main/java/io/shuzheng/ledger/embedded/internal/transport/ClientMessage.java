package io.shuzheng.ledger.embedded.internal.transport;

import java.util.Arrays;
import java.util.HexFormat;

/** What a client sent, or what is sent to it: one frame, and the identity of the client's socket. */
public final class ClientMessage {

    private final byte[] client;
    private final byte[] body;

    /**
     * Wraps both arrays without copying them; neither may be changed afterwards.
     *
     * @param client the identity of the client's socket, opaque bytes
     * @param body the frame
     */
    public ClientMessage(byte[] client, byte[] body) {
        this.client = client;
        this.body = body;
    }

    /** A message to the client that sent this one. */
    public ClientMessage reply(byte[] frame) {
        return new ClientMessage(client, frame);
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
                && Arrays.equals(client, message.client)
                && Arrays.equals(body, message.body);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(client) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "ClientMessage[client " + HexFormat.of().formatHex(client) + ", " + body.length + " bytes]";
    }
}
