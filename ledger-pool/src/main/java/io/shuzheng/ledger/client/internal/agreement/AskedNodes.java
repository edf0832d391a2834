package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.GenesisNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which nodes were asked, and until when each may answer. Not safe for several threads. */
final class AskedNodes {

    private final AnswerTimes times;
    private final Deque<GenesisNode> unasked;
    private final Map<String, Waiting> waiting = new HashMap<>();

    /** A node that is asked and has not answered. */
    private record Waiting(long askedAt, long due) {}

    AskedNodes(List<GenesisNode> order, AnswerTimes times) {
        this.times = times;
        this.unasked = new ArrayDeque<>(order);
    }

    /** The next node to ask, which counts as asked now. */
    Optional<String> next(long now) {
        Optional<String> node = Optional.ofNullable(unasked.poll()).map(GenesisNode::verkey);
        node.ifPresent(verkey -> waiting.put(verkey, new Waiting(now, now + times.acknowledge())));
        return node;
    }

    /** Whether all nodes were asked. */
    boolean areAllAsked() {
        return unasked.isEmpty();
    }

    boolean isWaitingFor(String verkey) {
        return waiting.containsKey(verkey);
    }

    /** Whether every node was asked and has answered or let its time go by. */
    boolean isExhausted() {
        return unasked.isEmpty() && waiting.isEmpty();
    }

    /** The node answers later. */
    void acknowledged(String verkey, long now) {
        waiting.computeIfPresent(verkey, (key, node) -> new Waiting(node.askedAt(), now + times.reply()));
    }

    /** The node has answered; after how long. */
    long answered(String verkey, long now) {
        Waiting node = waiting.remove(verkey);
        return node == null ? 0 : now - node.askedAt();
    }

    /** The nodes whose time is over; they are not waited for any more. */
    List<String> expire(long now) {
        List<String> late = new ArrayList<>();
        waiting.forEach((verkey, node) -> {
            if (node.due() - now <= 0) {
                late.add(verkey);
            }
        });
        late.forEach(waiting::remove);
        return late;
    }

    /** The nodes that are waited for, with the time that they have taken so far. */
    Map<String, Long> taken(long now) {
        Map<String, Long> taken = new HashMap<>();
        waiting.forEach((verkey, node) -> taken.put(verkey, now - node.askedAt()));
        return taken;
    }

    /** Whether the time of a node is over. */
    boolean isAnyDue(long now) {
        for (Waiting node : waiting.values()) {
            if (node.due() - now <= 0) {
                return true;
            }
        }
        return false;
    }
}
