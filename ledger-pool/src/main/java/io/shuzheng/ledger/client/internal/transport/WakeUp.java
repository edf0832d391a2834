package io.shuzheng.ledger.client.internal.transport;

import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes a thread that waits for sockets, at the cost of one byte for any number of calls. */
final class WakeUp implements AutoCloseable {

    private final Pipe pipe;
    private final AtomicBoolean awaited = new AtomicBoolean();

    WakeUp() {
        try {
            pipe = Pipe.open();
            pipe.source().configureBlocking(false);
            pipe.sink().configureBlocking(false);
        } catch (IOException e) {
            throw new InternalFailureException("no pipe can be opened", e);
        }
    }

    /** Becomes readable when the thread is to wake up. */
    SelectableChannel channel() {
        return pipe.source();
    }

    /** Wakes the thread; from any thread. */
    void call() {
        if (!awaited.compareAndSet(false, true)) {
            return;
        }
        try {
            pipe.sink().write(ByteBuffer.wrap(new byte[1]));
        } catch (IOException e) {
            // Closed: there is nobody left to wake.
            awaited.set(false);
        }
    }

    /**
     * To be called by the thread when it is awake, before it looks for work: later calls wake it again. The byte goes first.
     * If it went last, that of a call in between would go with it, and no later call would send one.
     */
    void clear() {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(16);
            while (pipe.source().read(bytes) > 0) {
                bytes.clear();
            }
        } catch (IOException e) {
            throw new InternalFailureException("the pipe broke", e);
        }
        awaited.set(false);
    }

    @Override
    public void close() {
        try (Pipe.SinkChannel sink = pipe.sink();
                Pipe.SourceChannel source = pipe.source()) {
            awaited.set(true);
        } catch (IOException e) {
            throw new InternalFailureException("the pipe does not close", e);
        }
    }
}
