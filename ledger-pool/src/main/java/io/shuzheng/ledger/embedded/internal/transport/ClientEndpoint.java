package io.shuzheng.ledger.embedded.internal.transport;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/**
 * The socket that clients connect to: a ZMQ ROUTER that speaks CURVE (ZMTP 3, RFC 26) and accepts every client key.
 *
 * <p>Apart from {@link #interrupt}, it belongs to one thread at a time.
 */
public final class ClientEndpoint implements AutoCloseable {

    /** The longest frame that is taken, in bytes; as in indy-node. */
    public static final int MAXIMUM_FRAME = 128 * 1024;

    /** A CURVE message is this much longer than its content: command name, nonce, flags, authenticator. */
    private static final int CURVE_OVERHEAD = 64;

    /** Messages that wait for the ledger, for each connection; a client that sends more is slowed down by TCP. */
    private static final int RECEIVE_QUEUE = 100;

    /** Answers that wait for a client to read them, for each connection; more are lost. */
    private static final int SEND_QUEUE = 1_000;

    /** Handshakes take most of the time of clients that open a connection for every few requests. */
    private static final int IO_THREADS = 2;

    private static final int HANDSHAKE_MILLISECONDS = 10_000;
    private static final int BACKLOG = 1_024;

    private final ZMQ.Context context;
    private final ZMQ.Socket socket;
    private final int port;

    private ClientEndpoint(ZMQ.Context context, ZMQ.Socket socket, int port) {
        this.context = context;
        this.socket = socket;
        this.port = port;
    }

    /**
     * Binds.
     *
     * @param host the address to bind to
     * @param port the TCP port
     * @param nodeKey the node's key, from which the CURVE keys are derived
     * @throws InternalFailureException if the address cannot be bound, because the port is taken, for instance
     */
    public static ClientEndpoint bind(String host, int port, Ed25519PrivateKey nodeKey) {
        ZMQ.Context context = ZMQ.context(IO_THREADS);
        ZMQ.Socket socket = context.socket(SocketType.ROUTER);
        try {
            configure(socket, CurveKeyPair.of(nodeKey));
            socket.bind("tcp://" + host + ":" + port);
            return new ClientEndpoint(context, socket, port);
        } catch (ZMQException | IllegalArgumentException e) {
            socket.close();
            context.close();
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
    public int port() {
        return port;
    }

    /**
     * Waits for a message, then takes what else is waiting. Frames that are too long and messages of several frames are
     * dropped, as no client sends them.
     *
     * @param limit the largest number of messages to take
     * @return the messages, or nothing if {@link #interrupt} was called
     */
    public Optional<List<ClientMessage>> receive(int limit) {
        List<ClientMessage> messages = new ArrayList<>();
        try {
            receiveOne(0, messages);
            for (int taken = 1; taken < limit && receiveOne(ZMQ.DONTWAIT, messages); taken++) {}
            return Optional.of(messages);
        } catch (ZMQException e) {
            if (e.getErrorCode() == ZError.ETERM) {
                return Optional.empty();
            }
            throw new InternalFailureException("the ledger's socket failed", e);
        }
    }

    private boolean receiveOne(int flags, List<ClientMessage> messages) {
        byte[] client = socket.recv(flags);
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
            messages.add(new ClientMessage(client, body));
        }
        return true;
    }

    /** Sends, without waiting: a client that has gone, or that does not read, loses its message. */
    public void send(ClientMessage message) {
        try {
            if (socket.send(message.client(), ZMQ.SNDMORE | ZMQ.DONTWAIT)) {
                socket.send(message.body(), ZMQ.DONTWAIT);
            }
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZError.ETERM) {
                throw new InternalFailureException("the ledger's socket failed", e);
            }
        }
    }

    /**
     * Makes {@link #receive} return, now and for ever; for another thread than the one that receives. Waits until that
     * thread has called {@link #close}.
     */
    public void interrupt() {
        context.close();
    }

    @Override
    public void close() {
        socket.close();
    }

    @Override
    public String toString() {
        return "ClientEndpoint[port " + port + "]";
    }
}
