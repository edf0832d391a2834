package io.shuzheng.ledger.client.internal.transport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zeromq.ZMQ;

/** Waits until a connection has frames, or the thread is woken. It is set up anew only when sockets come or go. */
final class SocketPoller implements AutoCloseable {

    private static final int TICK_MILLISECONDS = 250;
    private static final int FOR_EVER = -1;

    private final ZMQ.Context context;
    private final WakeUp wakeUp;
    private ZMQ.Poller poller;
    private List<ZMQ.Socket> sockets = List.of();

    SocketPoller(ZMQ.Context context, WakeUp wakeUp) {
        this.context = context;
        this.wakeUp = wakeUp;
        this.poller = poller(List.of());
    }

    /** The connections that have frames; perhaps none, after a wake-up or when it is time to look at the time. */
    List<NodeConnection> await(Collection<NodeConnection> connections) {
        List<NodeConnection> open = connections.stream()
                .filter(connection -> connection.socket().isPresent())
                .toList();
        use(open.stream().flatMap(connection -> connection.socket().stream()).toList());
        poller.poll(open.stream().anyMatch(NodeConnection::isWaiting) ? TICK_MILLISECONDS : FOR_EVER);
        List<NodeConnection> ready = new ArrayList<>(open.size());
        for (int i = 0; i < open.size(); i++) {
            if (poller.pollin(i)) {
                ready.add(open.get(i));
            }
        }
        return ready;
    }

    @Override
    public void close() {
        poller.close();
    }

    private void use(List<ZMQ.Socket> open) {
        if (!open.equals(sockets)) {
            poller.close();
            poller = poller(open);
            sockets = open;
        }
    }

    private ZMQ.Poller poller(List<ZMQ.Socket> open) {
        ZMQ.Poller created = context.poller(open.size() + 1);
        open.forEach(socket -> created.register(socket, ZMQ.Poller.POLLIN));
        created.register(wakeUp.channel(), ZMQ.Poller.POLLIN);
        return created;
    }
}
