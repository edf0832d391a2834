package io.shuzheng.ledger.embedded.internal.state;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a ledger was at the end of each second in which something was written to it, for the newest {@value #MAXIMUM} such seconds.
 *
 * <p>Snapshots share all that did not change, so each costs about 1 kB for each transaction of its second. For one thread.
 */
public final class Snapshots {

    /** How many seconds are kept: some ten megabytes, if there is a transaction in each. */
    static final int MAXIMUM = 10_000;

    private final NavigableMap<Long, Snapshot> byTime = new TreeMap<>();
    private boolean isComplete = true;

    /** Adds what a ledger is now; times must not decrease. */
    void add(Snapshot snapshot) {
        byTime.put(snapshot.time(), snapshot);
        if (byTime.size() > MAXIMUM) {
            byTime.pollFirstEntry();
            isComplete = false;
        }
    }

    /** What the ledger is now. */
    public Snapshot latest() {
        return byTime.isEmpty() ? Snapshot.EMPTY : byTime.lastEntry().getValue();
    }

    /** What the ledger was at a time, in seconds since 1970, unless that is too long ago to be kept. */
    public Optional<Snapshot> at(long time) {
        var entry = byTime.floorEntry(time);
        if (entry != null) {
            return Optional.of(entry.getValue());
        }
        return isComplete ? Optional.of(Snapshot.EMPTY) : Optional.empty();
    }

    /** Whether nothing was written after a snapshot. */
    public boolean isLatest(Snapshot snapshot) {
        return latest().equals(snapshot);
    }
}
