package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.proof.trie.StateTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The state of one ledger, and what it was at any earlier time. For one thread. */
public final class LedgerState {

    /** Genesis has no time: it is older than everything. */
    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final Map<StateKey, List<Version>> histories = new HashMap<>();

    private StateTrie trie = StateTrie.EMPTY;

    private record Version(long time, Optional<StateValue> value) {}

    /** Applies a change; times must not decrease. */
    void apply(StateWrite write, OptionalLong time) {
        histories
                .computeIfAbsent(write.key(), key -> new ArrayList<>(1))
                .add(new Version(time.orElse(BEFORE_ALL), write.value()));
        byte[] key = write.key().bytes();
        trie = write.value().map(value -> trie.put(key, value.trieBytes())).orElseGet(() -> trie.remove(key));
    }

    /** The state of now as Indy's trie. */
    StateTrie trie() {
        return trie;
    }

    /** The value of now. */
    public Optional<StateValue> find(StateKey key) {
        return find(key, Long.MAX_VALUE);
    }

    /** The value after the last change at or before a time, in seconds since 1970. */
    public Optional<StateValue> find(StateKey key, long time) {
        List<Version> history = histories.getOrDefault(key, List.of());
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).time() <= time) {
                return history.get(i).value();
            }
        }
        return Optional.empty();
    }
}
