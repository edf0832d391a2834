package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.Ed25519KeyTables;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of statements that came in together, each asked for once, with tables for those that signed several. Safe for use
 * by several threads, as nothing changes any more.
 */
final class IncomingKeys {

    private final long now;
    private final Map<At, Optional<Ed25519PublicKey>> found = new HashMap<>();
    private final Map<Ed25519PublicKey, Ed25519KeyTables> tables = new HashMap<>();

    private record At(KeyId key, long unixSeconds) {}

    /**
     * Asks for the keys.
     *
     * @param cache asked for the tables of each key
     * @param now Unix time in seconds
     */
    IncomingKeys(ActorKeys keys, KeyTablesCache cache, List<SignedStatement> statements, long now) {
        this.now = now;
        Map<Ed25519PublicKey, Integer> uses = new HashMap<>();
        for (SignedStatement signed : statements) {
            Statement statement = signed.statement();
            find(keys, new At(statement.key(), statement.occurredAt()));
            find(keys, new At(statement.key(), now));
            of(statement).ifPresent(key -> uses.merge(key, 1, Integer::sum));
        }
        uses.forEach((key, count) -> cache.of(key, count).ifPresent(found -> tables.put(key, found)));
    }

    private void find(ActorKeys keys, At at) {
        found.computeIfAbsent(at, asked -> keys.keyAt(asked.key(), asked.unixSeconds()));
    }

    /** The key that the actor had when it made the statement, where it is the one that it has now. */
    Optional<Ed25519PublicKey> of(Statement statement) {
        Optional<Ed25519PublicKey> then = at(statement.key(), statement.occurredAt());
        return then.equals(at(statement.key(), now)) ? then : Optional.empty();
    }

    boolean isSignedBy(SignedStatement signed, Ed25519PublicKey key) {
        return Optional.ofNullable(tables.get(key)).map(signed::isSignedBy).orElseGet(() -> signed.isSignedBy(key));
    }

    private Optional<Ed25519PublicKey> at(KeyId key, long unixSeconds) {
        return found.getOrDefault(new At(key, unixSeconds), Optional.empty());
    }
}
