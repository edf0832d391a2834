package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;

/**
 * The tables of bases that outlive an operation, shared by all who use the same modulus, base and size of exponents. Safe
 * for use by many threads.
 *
 * <p>A base is raised the plain way on its first uses. Then the executor builds its table, while callers go on without it:
 * one table at a time, so that of two cores one is left to the callers.
 * When the tables outgrow their bound, those unused for longest go. The tables of an issuer's factored modulus tell its
 * factors, and stay in memory until they are collected.
 */
public final class PowerTables {

    /** What a base without a table is taken to need. */
    private static final long BYTES_PER_BASE = 1024;

    private record Key(Modulus modulus, BigInteger base, int maxExponentBits) {}

    private final long maxBytes;
    private final int usesBeforeTable;
    private final Executor builder;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private long bytes;

    /**
     * An empty cache.
     *
     * @param maxBytes the memory that the tables may take; a table that would need more is never built
     * @param usesBeforeTable how often a base is raised the plain way before its table is asked for, at least 0. A table
     *     takes about as long as four plain powers
     * @param builder runs the building of tables; if it refuses, the base stays plain and counts from zero
     */
    public PowerTables(long maxBytes, int usesBeforeTable, Executor builder) {
        this.maxBytes = maxBytes;
        this.usesBeforeTable = usesBeforeTable;
        this.builder = new OneAtATime(builder);
    }

    /**
     * A base that takes its table from here, each time it is used.
     *
     * @param maxExponentBits the size of exponents that the table is made for, at least 1
     */
    public FixedBase fixedBase(Modulus modulus, BigInteger base, int maxExponentBits) {
        Key key = new Key(modulus, modulus.reduce(base), Exponents.checkedBits(maxExponentBits));
        return new CountedBase(modulus, key.base(), () -> use(key));
    }

    /** How many powers found their table. */
    public long hits() {
        return hits.sum();
    }

    /** How many powers were computed without a table. */
    public long misses() {
        return misses.sum();
    }

    /** The memory that the tables take now, at most the bound. */
    public synchronized long bytes() {
        return bytes;
    }

    private Optional<PowerTable> use(Key key) {
        Optional<PowerTable> table = tableBytes(key) + BYTES_PER_BASE > maxBytes
                ? Optional.empty()
                : entry(key).table.use();
        (table.isPresent() ? hits : misses).increment();
        return table;
    }

    private static long tableBytes(Key key) {
        return ((TableMaker) key.modulus()).tableBytes(key.maxExponentBits());
    }

    private synchronized Entry entry(Key key) {
        Entry known = entries.get(key);
        if (known != null) {
            return known;
        }
        Entry entry = new Entry(key);
        entries.put(key, entry);
        grow(entry, BYTES_PER_BASE);
        return entry;
    }

    /** Makes room for an entry's growth, if the entry is still here. */
    private synchronized void grow(Entry grown, long by) {
        if (entries.get(grown.key) != grown) {
            return;
        }
        grown.bytes += by;
        bytes += by;
        Iterator<Entry> eldestFirst = entries.values().iterator();
        while (bytes > maxBytes) {
            Entry entry = eldestFirst.next();
            if (entry != grown) {
                eldestFirst.remove();
                bytes -= entry.bytes;
            }
        }
    }

    private final class Entry {

        private final Key key;
        private final CountedTable table;
        private long bytes;

        Entry(Key key) {
            this.key = key;
            table = new CountedTable(usesBeforeTable, this::make, builder);
        }

        private PowerTable make() {
            grow(this, tableBytes(key));
            return ((TableMaker) key.modulus()).table(key.base(), key.maxExponentBits());
        }
    }
}
