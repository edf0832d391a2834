package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.GenesisNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * In which order nodes are asked: those that have least to answer first, so that a burst does not wait for the slowest; slow
 * ones later, and those that have let requests wait last. Equals take turns.
 */
public final class NodeRanking {

    /** A node is slow if it takes this many times as long as the fastest, and a while more. */
    private static final int SLOW_FACTOR = 4;

    private static final long SLOW_MARGIN = TimeUnit.MILLISECONDS.toNanos(20);

    private static final Comparator<Candidate> BY_RANK =
            Comparator.comparingInt(Candidate::rank).thenComparingInt(Candidate::unanswered);

    /** A node as it is at one moment. */
    private record Candidate(GenesisNode node, int rank, int unanswered) {}

    private final Map<String, NodeHealth> healths = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** What is known of a node. */
    NodeHealth health(String verkey) {
        return healths.computeIfAbsent(verkey, key -> new NodeHealth());
    }

    /** All nodes, those to be asked first first. */
    List<GenesisNode> order(List<GenesisNode> nodes, long now) {
        List<GenesisNode> turns = new ArrayList<>(nodes);
        Collections.rotate(turns, Math.floorMod(turn.getAndIncrement(), nodes.size()));
        long slow = SLOW_FACTOR * fastest(nodes, now) + SLOW_MARGIN;
        return turns.stream()
                .map(node -> candidate(node, slow, now))
                .sorted(BY_RANK)
                .map(Candidate::node)
                .toList();
    }

    private Candidate candidate(GenesisNode node, long slow, long now) {
        NodeHealth health = health(node.verkey());
        return new Candidate(node, rank(health, slow, now), health.unanswered());
    }

    private long fastest(List<GenesisNode> nodes, long now) {
        return nodes.stream()
                .mapToLong(node -> health(node.verkey()).latency(now))
                .filter(latency -> latency > 0)
                .min()
                .orElse(0);
    }

    private static int rank(NodeHealth health, long slow, long now) {
        if (health.isSuspect(now)) {
            return 2;
        }
        return health.latency(now) > slow ? 1 : 0;
    }
}
