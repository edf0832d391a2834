package io.shuzheng.ledger.client.internal;

import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * A handle of the native library that is closed only when no call uses it any more, because closing waits for the calls
 * and stops every other pool of the process until then.
 */
final class NativePool {

    private final IndyVdr vdr;
    private final LongSupplier open;
    private final Executor executor;
    private long handle;
    private int calls;
    private boolean closed;

    NativePool(IndyVdr vdr, LongSupplier open, Executor executor) {
        this.vdr = vdr;
        this.open = open;
        this.executor = executor;
        this.handle = open.getAsLong();
    }

    /** Makes a call with the current handle; the answer comes on the executor. */
    CompletableFuture<String> call(LongFunction<CompletableFuture<String>> function) {
        long current = enter();
        CompletableFuture<String> answer;
        try {
            answer = function.apply(current);
        } catch (NativeFailure e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.whenCompleteAsync((body, failure) -> leave(current, failure), executor);
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            closeIfIdle();
        }
    }

    private synchronized long enter() {
        if (closed) {
            throw new LedgerUnavailable(Reason.CLOSED, "the pool is closed");
        }
        calls++;
        return handle;
    }

    private synchronized void leave(long used, Throwable failure) {
        calls--;
        if (closed) {
            closeIfIdle();
        } else if (used == handle && failure instanceof NativeFailure cause && isDead(cause)) {
            // The handle's threads have panicked. Closing it would poison the library's lock: it is left behind.
            handle = open.getAsLong();
        }
    }

    private void closeIfIdle() {
        if (calls == 0) {
            vdr.closePool(handle);
        }
    }

    static boolean isDead(NativeFailure failure) {
        return failure.code() == NativeFailure.Code.RESOURCE;
    }
}
