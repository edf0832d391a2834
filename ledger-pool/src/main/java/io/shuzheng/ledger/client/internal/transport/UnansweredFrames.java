package io.shuzheng.ledger.client.internal.transport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The frames that a node was sent since it last said anything, and when. For one thread. */
final class UnansweredFrames {

    private final int most;
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private final Deque<Long> times = new ArrayDeque<>();

    /** @param most how many are kept; later ones are forgotten */
    UnansweredFrames(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    void sent(byte[] frame, long now) {
        if (frames.size() < most) {
            frames.add(frame);
            times.add(now);
        }
    }

    void clear() {
        frames.clear();
        times.clear();
    }

    /** Whether the first of them has been waiting for so long. */
    boolean areOlderThan(long patience, long now) {
        return !isEmpty() && now - times.getFirst() >= patience;
    }

    /** Those that have been waiting for less, in the order in which they were sent. */
    List<byte[]> youngerThan(long patience, long now) {
        List<byte[]> younger = new ArrayList<>();
        Iterator<Long> time = times.iterator();
        for (byte[] frame : frames) {
            if (now - time.next() < patience) {
                younger.add(frame);
            }
        }
        return younger;
    }
}
