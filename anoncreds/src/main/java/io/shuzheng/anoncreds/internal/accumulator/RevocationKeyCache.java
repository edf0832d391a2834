package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The revocation keys that were used last, with their tables. Safe for use by many threads; it holds public values only.
 *
 * <p>Bounded: each key counts with what it takes when it has all tables, and the one that was not used for longest goes first.
 */
public final class RevocationKeyCache {

    /** At most seven tables of G1 of 50 kB, three of G2 of 80 kB, and four prepared points of 30 kB. */
    static final long BYTES_A_KEY = 1 << 20;

    private final int capacity;
    private final Map<RevocationPublicKey, RevocationKey> keys = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty cache.
     *
     * @param maxBytes the limit; one key is kept however low it is
     */
    public RevocationKeyCache(long maxBytes) {
        this.capacity = (int) Math.max(1, Math.min(Integer.MAX_VALUE, maxBytes / BYTES_A_KEY));
    }

    /**
     * The key with its tables.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if one of its points is infinity or not in its group
     */
    RevocationKey of(RevocationPublicKey text) {
        synchronized (keys) {
            RevocationKey known = keys.get(text);
            if (known != null) {
                return known;
            }
        }
        RevocationKey decoded = RevocationKey.decode(text);
        synchronized (keys) {
            RevocationKey earlier = keys.putIfAbsent(text, decoded);
            evict();
            return earlier == null ? decoded : earlier;
        }
    }

    private void evict() {
        while (keys.size() > capacity) {
            keys.remove(keys.keySet().iterator().next());
        }
    }
}
