package io.shuzheng.ledger.embedded.internal.transport;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InternalFailureException;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The socket that clients of one node connect to: a ZMQ ROUTER that speaks CURVE (ZMTP 3, RFC 26) and accepts every client
 * key. For one thread.
 */
final class ClientEndpoint {

    /** The longest frame that is taken, in bytes; as in indy-node. */
    static final int MAXIMUM_FRAME = 128 * 1024;

    /** A CURVE message is this much longer than its content: command name, nonce, flags, authenticator. */
    private static final int CURVE_OVERHEAD = 64;

    /**
     * Messages that wait for the ledger, for each connection. A client that sends more is slowed down by TCP, and may lose a
     * message: JeroMQ 0.6.0 delivers the one at hand still encrypted where it finds the queue full. No client but a flood
     * has so many on their way.
     */
    private static final int RECEIVE_QUEUE = 1_000;

    /** Answers that wait for a client to read them, for each connection; more are lost. */
    private static final int SEND_QUEUE = 1_000;

    private static final int HANDSHAKE_MILLISECONDS = 10_000;
    private static final int BACKLOG = 1_024;

    private final int node;
    private final ZMQ.Socket socket;
    private final int port;

    private ClientEndpoint(int node, ZMQ.Socket socket, int port) {
        this.node = node;
        this.socket = socket;
        this.port = port;
    }

    /**
     * Binds.
     *
     * @param context what the socket's input and output run in
     * @param node which of the nodes it is, from 0
     * @param host the address to bind to
     * @param port the TCP port
     * @param nodeKey the node's key, from which the CURVE keys are derived
     * @throws InternalFailureException if the address cannot be bound, because the port is taken, for instance
     */
    static ClientEndpoint bind(ZMQ.Context context, int node, String host, int port, Ed25519PrivateKey nodeKey) {
        ZMQ.Socket socket = context.socket(SocketType.ROUTER);
        try {
            configure(socket, CurveKeyPair.of(nodeKey));
            socket.bind("tcp://" + host + ":" + port);
            return new ClientEndpoint(node, socket, port);
        } catch (ZMQException | IllegalArgumentException e) {
            socket.close();
            throw new InternalFailureException("the ledger cannot listen on " + host + ":" + port, e);
        }
    }

    private static void configure(ZMQ.Socket socket, CurveKeyPair keys) {
        byte[] secretKey = keys.secretKey().reveal();
        socket.setCurveServer(true);
        socket.setCurveSecretKey(secretKey);
        socket.setCurvePublicKey(keys.publicKey().bytes());
        socket.setRouterHandover(true);
        socket.setMaxMsgSize(MAXIMUM_FRAME + CURVE_OVERHEAD);
        socket.setHandshakeIvl(HANDSHAKE_MILLISECONDS);
        socket.setRcvHWM(RECEIVE_QUEUE);
        socket.setSndHWM(SEND_QUEUE);
        socket.setBacklog(BACKLOG);
        socket.setLinger(0);
    }

    /** The TCP port. */
    int port() {
        return port;
    }

    /** Has a poller watch for messages. */
    void register(ZMQ.Poller poller) {
        poller.register(socket, ZMQ.Poller.POLLIN);
    }

    /**
     * Takes the messages that are waiting. Frames that are too long and messages of several frames are dropped, as no client
     * sends them.
     *
     * @param limit the largest number of messages to take
     * @throws ZMQException with the code ETERM if the context is being closed
     */
    void receive(int limit, List<ClientMessage> messages) {
        for (int taken = 0; taken < limit && receiveOne(messages); taken++) {}
    }

    private boolean receiveOne(List<ClientMessage> messages) {
        byte[] client = socket.recv(ZMQ.DONTWAIT);
        if (client == null) {
            return false;
        }
        int frames = 0;
        byte[] body = {};
        while (socket.hasReceiveMore()) {
            byte[] frame = socket.recv(0);
            body = frames++ == 0 && frame != null ? frame : body;
        }
        if (frames == 1 && body.length <= MAXIMUM_FRAME) {
            messages.add(new ClientMessage(node, client, body));
        }
        return true;
    }

    /**
     * Sends, without waiting: a client that has gone, or that does not read, loses its message.
     *
     * @throws ZMQException with the code ETERM if the context is being closed
     */
    void send(ClientMessage message) {
        if (socket.send(message.client(), ZMQ.SNDMORE | ZMQ.DONTWAIT)) {
            socket.send(message.body(), ZMQ.DONTWAIT);
        }
    }

    void close() {
        socket.close();
    }

    @Override
    public String toString() {
        return "ClientEndpoint[port " + port + "]";
    }
}
