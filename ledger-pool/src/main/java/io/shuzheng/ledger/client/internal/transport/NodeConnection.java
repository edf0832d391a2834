package io.shuzheng.ledger.client.internal.transport;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.List;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * The connection to one node: a ZMQ DEALER that speaks CURVE. It is made at the first message, and made anew where all
 * messages stay unanswered for long; those among them that are not old yet are sent again. For one thread.
 */
final class NodeConnection {

    /** Messages that wait for a node that does not take them; more are dropped. */
    private static final int SEND_QUEUE = 1_000;

    /**
     * No limit: where JeroMQ 0.6.0 finds a receive queue full, it delivers the message at hand still encrypted, which loses
     * it. The thread that owns the connection takes frames as fast as they come.
     */
    private static final int RECEIVE_QUEUE = 0;

    /** A CURVE message is this much longer than its content: command name, nonce, flags, authenticator. */
    private static final int CURVE_OVERHEAD = 64;

    /**
     * JeroMQ 0.6.0 loses one in ten of its outgoing connections before the handshake: its poller keeps handles in a hash
     * set, and one that is removed may take with it the key of the one that replaces it. The timer makes it connect again;
     * a distant node gets more time at each attempt.
     */
    private static final int FIRST_HANDSHAKE_MILLISECONDS = 1_000;

    private static final int LONGEST_HANDSHAKE_MILLISECONDS = 4_000;
    private static final int RECONNECT_MILLISECONDS = 100;
    private static final int LONGEST_RECONNECT_MILLISECONDS = 1_000;

    private final ZMQ.Context context;
    private final ClientKeys keys;
    private final GenesisNode node;
    private final byte[] nodeKey;
    private final UnansweredFrames unanswered = new UnansweredFrames(SEND_QUEUE);
    private int handshakeMilliseconds = FIRST_HANDSHAKE_MILLISECONDS;
    private Optional<ZMQ.Socket> socket = Optional.empty();

    NodeConnection(ZMQ.Context context, ClientKeys keys, GenesisNode node) {
        this.context = context;
        this.keys = keys;
        this.node = node;
        this.nodeKey = Ed25519PublicKey.fromBase58(node.verkey()).toX25519().bytes();
    }

    GenesisNode node() {
        return node;
    }

    /** Sends, or queues where the node cannot be reached yet, or drops where too much is queued. */
    void send(byte[] frame, long now) {
        ZMQ.Socket open = socket.orElseGet(this::connect);
        if (open.send(frame, ZMQ.DONTWAIT)) {
            unanswered.sent(frame, now);
        }
    }

    /** A frame that has come; what has several parts is no message of Indy and is skipped. */
    Optional<byte[]> receive() {
        return socket.flatMap(this::receive);
    }

    private Optional<byte[]> receive(ZMQ.Socket open) {
        byte[] frame = open.recv(ZMQ.DONTWAIT);
        while (frame != null && open.hasReceiveMore()) {
            while (open.hasReceiveMore()) {
                open.recv(0);
            }
            frame = open.recv(ZMQ.DONTWAIT);
        }
        if (frame != null) {
            unanswered.clear();
        }
        return Optional.ofNullable(frame);
    }

    /** Whether something was sent and nothing has come since. */
    boolean isWaiting() {
        return !unanswered.isEmpty();
    }

    /**
     * Makes the connection anew if it has been waiting for too long.
     *
     * @param patience how long it may, and how old a message may be to be sent again
     */
    void renewIfSilent(long now, long patience) {
        if (!unanswered.areOlderThan(patience, now)) {
            return;
        }
        List<byte[]> recent = unanswered.youngerThan(patience, now);
        close();
        handshakeMilliseconds = Math.min(2 * handshakeMilliseconds, LONGEST_HANDSHAKE_MILLISECONDS);
        recent.forEach(frame -> send(frame, now));
    }

    Optional<ZMQ.Socket> socket() {
        return socket;
    }

    void close() {
        socket.ifPresent(ZMQ.Socket::close);
        socket = Optional.empty();
        unanswered.clear();
    }

    private ZMQ.Socket connect() {
        ZMQ.Socket open = context.socket(SocketType.DEALER);
        open.setCurveSecretKey(keys.secretKey().reveal()); // kept by the socket, not copied
        open.setCurvePublicKey(keys.publicKey());
        open.setCurveServerKey(nodeKey);
        open.setIdentity(keys.identity());
        open.setHandshakeIvl(handshakeMilliseconds);
        open.setReconnectIVL(RECONNECT_MILLISECONDS);
        open.setReconnectIVLMax(LONGEST_RECONNECT_MILLISECONDS);
        open.setMaxMsgSize(NodeConnections.MAXIMUM_FRAME + CURVE_OVERHEAD);
        open.setSndHWM(SEND_QUEUE);
        open.setRcvHWM(RECEIVE_QUEUE);
        open.setTCPKeepAlive(1);
        open.setLinger(0);
        open.connect("tcp://" + node.clientHost() + ":" + node.clientPort());
        socket = Optional.of(open);
        return open;
    }
}
