package io.shuzheng.ledger.client.internal.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts which nodes say the same. Not safe for several threads.
 *
 * @param <K> what has to be equal
 */
final class Tally<K> {

    private final int needed;
    private final Map<K, Set<String>> voters = new HashMap<>();

    /** A tally in which {@code needed} different nodes make an agreement. */
    Tally(int needed) {
        this.needed = needed;
    }

    /** Counts a node's word; the word itself if enough nodes have said it. */
    Optional<K> add(String node, K word) {
        Set<String> nodes = voters.computeIfAbsent(word, key -> new HashSet<>());
        nodes.add(node);
        return nodes.size() >= needed ? Optional.of(word) : Optional.empty();
    }

    /** How many different words were said. */
    int words() {
        return voters.size();
    }
}
