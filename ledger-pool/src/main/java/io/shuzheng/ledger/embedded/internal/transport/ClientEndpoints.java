package io.shuzheng.ledger.embedded.internal.transport;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/**
 * The sockets of a ledger's nodes, one each, on consecutive ports.
 *
 * <p>Apart from {@link #interrupt}, they belong to one thread at a time.
 */
public final class ClientEndpoints implements AutoCloseable {

    /** The longest frame that is taken, in bytes; as in indy-node. */
    public static final int MAXIMUM_FRAME = ClientEndpoint.MAXIMUM_FRAME;

    /** Handshakes take most of the time of clients that open a connection for every few requests. */
    private static final int IO_THREADS = 2;

    private final ZMQ.Context context;
    private final List<ClientEndpoint> endpoints;
    private final ZMQ.Poller poller;

    private ClientEndpoints(ZMQ.Context context, List<ClientEndpoint> endpoints) {
        this.context = context;
        this.endpoints = List.copyOf(endpoints);
        this.poller = context.poller(endpoints.size());
        this.endpoints.forEach(endpoint -> endpoint.register(poller));
    }

    /**
     * Binds.
     *
     * @param host the address to bind to
     * @param firstPort the TCP port of the first node; the others follow
     * @param nodeKeys the nodes' keys, from which the CURVE keys are derived
     * @throws InternalFailureException if an address cannot be bound, because the port is taken, for instance
     */
    public static ClientEndpoints bind(String host, int firstPort, List<Ed25519PrivateKey> nodeKeys) {
        ZMQ.Context context = ZMQ.context(IO_THREADS);
        List<ClientEndpoint> endpoints = new ArrayList<>();
        try {
            for (Ed25519PrivateKey key : nodeKeys) {
                int node = endpoints.size();
                endpoints.add(ClientEndpoint.bind(context, node, host, firstPort + node, key));
            }
            return new ClientEndpoints(context, endpoints);
        } catch (InternalFailureException e) {
            endpoints.forEach(ClientEndpoint::close);
            context.close();
            throw e;
        }
    }

    /** The TCP port of the first node. */
    public int firstPort() {
        return endpoints.get(0).port();
    }

    /**
     * Waits for a message, then takes what else is waiting.
     *
     * @param limit the largest number of messages to take from each socket
     * @return the messages, none at times, or nothing if {@link #interrupt} was called
     */
    public Optional<List<ClientMessage>> receive(int limit) {
        List<ClientMessage> messages = new ArrayList<>();
        try {
            poller.poll();
            endpoints.forEach(endpoint -> endpoint.receive(limit, messages));
            return Optional.of(messages);
        } catch (ZMQException e) {
            if (e.getErrorCode() == ZError.ETERM) {
                return Optional.empty();
            }
            throw new InternalFailureException("the ledger's socket failed", e);
        }
    }

    /** Sends, without waiting: a client that has gone, or that does not read, loses its message. */
    public void send(ClientMessage message) {
        try {
            endpoints.get(message.node()).send(message);
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
        poller.close();
        endpoints.forEach(ClientEndpoint::close);
    }

    @Override
    public String toString() {
        return "ClientEndpoints" + endpoints;
    }
}
