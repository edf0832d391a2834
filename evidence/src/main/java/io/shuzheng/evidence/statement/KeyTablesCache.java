package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.Ed25519KeyTables;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of the keys that sign most, about 25 MB at most; those that were not used for longest go first. Safe for use by
 * several threads, of which one at a time computes tables.
 */
final class KeyTablesCache {

    /** How many keys have tables. */
    private static final int MOST = 160;

    /** From how many signatures in one call on tables are computed. */
    private static final int WORTH_TABLES = 8;

    private final Map<Ed25519PublicKey, Ed25519KeyTables> tables = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Ed25519PublicKey, Ed25519KeyTables> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The tables of a key: those that there are, or new ones where they pay.
     *
     * @param signatures how many are to be verified now
     */
    synchronized Optional<Ed25519KeyTables> of(Ed25519PublicKey key, int signatures) {
        Optional<Ed25519KeyTables> known = Optional.ofNullable(tables.get(key));
        if (known.isPresent() || signatures < WORTH_TABLES) {
            return known;
        }
        Ed25519KeyTables computed = Ed25519KeyTables.of(key);
        tables.put(key, computed);
        return Optional.of(computed);
    }
}
