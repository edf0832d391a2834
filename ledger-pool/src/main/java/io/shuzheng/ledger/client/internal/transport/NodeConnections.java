package io.shuzheng.ledger.client.internal.transport;

import io.shuzheng.ledger.client.GenesisNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.zeromq.ZMQ;

/**
 * The connections of a client to the nodes of a network. One thread owns the sockets; any thread may send.
 *
 * <p>Nothing is promised: a message is lost where the node is away for long, does not read, or too much waits already.
 */
public final class NodeConnections implements AutoCloseable {

    /** The longest frame that is taken from a node, in bytes: what is longer ends its connection. */
    public static final int MAXIMUM_FRAME = 4 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(NodeConnections.class.getName());

    private static final int MAXIMUM_WAITING = 20_000;
    private static final int FRAMES_AT_ONCE = 256;

    private final FrameListener listener;
    private final long patience;
    private final LongSupplier nanoseconds;
    private final ClientKeys keys;
    private final ZMQ.Context context = ZMQ.context(1);
    private final WakeUp wakeUp = new WakeUp();
    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Map<String, NodeConnection> connections = new LinkedHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    private NodeConnections(FrameListener listener, Duration patience, LongSupplier nanoseconds, SecureRandom random) {
        this.listener = listener;
        this.patience = patience.toNanos();
        this.nanoseconds = nanoseconds;
        this.keys = ClientKeys.generate(random);
        this.thread = new Thread(this::run, "indy-connections");
        this.thread.setDaemon(true);
    }

    /**
     * Starts the thread; no node is connected yet.
     *
     * @param patience how long a connection may leave everything unanswered before it is made anew
     * @param nanoseconds a time that only grows, as {@link System#nanoTime}
     */
    public static NodeConnections start(
            FrameListener listener, Duration patience, LongSupplier nanoseconds, SecureRandom random) {
        NodeConnections connections = new NodeConnections(listener, patience, nanoseconds, random);
        connections.thread.start();
        return connections;
    }

    /** These are the nodes from now on. The connections of those that have not changed stay. */
    public void use(List<GenesisNode> nodes) {
        command(() -> {
            Map<String, NodeConnection> earlier = new LinkedHashMap<>(connections);
            connections.clear();
            for (GenesisNode node : nodes) {
                NodeConnection kept = earlier.get(node.verkey());
                if (kept != null && kept.node().equals(node)) {
                    earlier.remove(node.verkey());
                    connections.put(node.verkey(), kept);
                } else {
                    connections.put(node.verkey(), new NodeConnection(context, keys, node));
                }
            }
            earlier.values().forEach(NodeConnection::close);
        });
    }

    /** Sends a frame, which must not be changed any more, to the node of this key. */
    public void send(String verkey, byte[] frame) {
        if (commands.size() >= MAXIMUM_WAITING) {
            return;
        }
        command(() -> {
            NodeConnection connection = connections.get(verkey);
            if (connection != null) {
                connection.send(frame, nanoseconds.getAsLong());
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        wakeUp.call();
        boolean interrupted = false;
        while (thread.isAlive() && Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void command(Runnable command) {
        commands.add(command);
        wakeUp.call();
    }

    private void run() {
        BurstPause burst = new BurstPause(LockSupport::parkNanos);
        try (SocketPoller poller = new SocketPoller(context, wakeUp)) {
            while (!closed) {
                List<NodeConnection> ready = poller.await(connections.values());
                burst.woken(nanoseconds.getAsLong());
                carryOut();
                ready.forEach(this::receive);
                long now = nanoseconds.getAsLong();
                connections.values().forEach(connection -> connection.renewIfSilent(now, patience));
                burst.ready(now);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the connections to the ledger's nodes have failed", e);
        } finally {
            connections.values().forEach(NodeConnection::close);
            context.close();
            wakeUp.close();
        }
    }

    private void carryOut() {
        List<Runnable> waiting = new ArrayList<>();
        commands.drainTo(waiting);
        waiting.forEach(Runnable::run);
    }

    private void receive(NodeConnection connection) {
        String verkey = connection.node().verkey();
        for (int i = 0; i < FRAMES_AT_ONCE; i++) {
            Optional<byte[]> frame = connection.receive();
            if (frame.isEmpty()) {
                return;
            }
            listener.received(verkey, frame.get());
        }
    }
}
