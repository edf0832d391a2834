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
        boolean waiting = false;
        List<NodeConnection> open = new ArrayList<>(connections.size());
        List<ZMQ.Socket> current = new ArrayList<>(connections.size());
        for (NodeConnection connection : connections) {
            waiting |= connection.isWaiting();
            connection.socket().ifPresent(socket -> {
                open.add(connection);
                current.add(socket);
            });
        }
        use(current);
        poller.poll(waiting ? TICK_MILLISECONDS : FOR_EVER);
        if (poller.pollin(open.size())) {
            wakeUp.clear();
        }
        return ready(open);
    }

    private List<NodeConnection> ready(List<NodeConnection> open) {
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
