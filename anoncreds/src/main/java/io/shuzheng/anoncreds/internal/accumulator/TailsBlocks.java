package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.pairing.TailTable;
import io.shuzheng.primitives.InternalFailureException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * The tails of a registry as bytes, in blocks of some of them. An executor computes a few blocks ahead, so the memory does not
 * grow with the registry; the thread that asks for a block computes it itself where the executor has not begun to.
 */
final class TailsBlocks implements Iterator<byte[]> {

    /** Tails in a block: 64 kB. */
    private static final int BLOCK = 512;

    /** Blocks that are computed ahead: enough for as many threads. */
    private static final int AHEAD = 16;

    private final TailTable gDash;
    private final IndexPowers powers;
    private final Accumulation accumulation;
    private final Executor executor;
    private final Queue<FutureTask<byte[]>> ahead = new ArrayDeque<>();
    private long nextTail;

    TailsBlocks(TailTable gDash, IndexPowers powers, Accumulation accumulation, Executor executor) {
        this.gDash = gDash;
        this.powers = powers;
        this.accumulation = accumulation;
        this.executor = executor;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || nextTail < accumulation.tailCount();
    }

    @Override
    public byte[] next() {
        while (ahead.size() < AHEAD && nextTail < accumulation.tailCount()) {
            submit();
        }
        if (ahead.isEmpty()) {
            throw new NoSuchElementException("there are no more tails");
        }
        return result(ahead.remove());
    }

    private void submit() {
        long from = nextTail;
        long to = Math.min(from + BLOCK, accumulation.tailCount());
        FutureTask<byte[]> task = new FutureTask<>(() -> block(from, to));
        nextTail = to;
        ahead.add(task);
        executor.execute(task);
    }

    private static byte[] result(FutureTask<byte[]> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new InternalFailureException("tails cannot be computed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted while tails were computed", e);
        }
    }

    private byte[] block(long from, long to) {
        List<BigInteger> exponents = new ArrayList<>();
        BigInteger power = powers.at(from);
        for (long tail = from; tail < to; tail++) {
            exponents.add(tail == accumulation.secretTail() ? BigInteger.ONE : power);
            power = powers.next(power);
        }
        return gDash.multiples(exponents);
    }
}
