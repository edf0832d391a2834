package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * One refresh of the pool ledger: all nodes are asked how long it is, more than f must say the same and prove that ours is
 * its beginning, and one of those is asked for the rest.
 */
final class PoolRefresh {

    private final PoolLedger ours;
    private final NodeLink link;
    private final CompletableFuture<PoolLedger> result = new CompletableFuture<>();
    private final Map<String, PoolHead> claims = new HashMap<>();
    private final Deque<String> sources = new ArrayDeque<>();
    private Optional<PoolHead> target = Optional.empty();
    private Optional<CatchUp> catchUp = Optional.empty();

    PoolRefresh(PoolLedger ours, NodeLink link) {
        this.ours = ours;
        this.link = link;
    }

    /**
     * The ledger as the network has it; or {@link LedgerUnavailable} by {@link Reason#NO_CONSENSUS} if too few nodes say the
     * same, or what they say does not go with our genesis.
     */
    CompletableFuture<PoolLedger> result() {
        return result;
    }

    private void askForHeads() {
        byte[] status = PoolMessages.status(ours);
        ours.nodes().stream()
                .map(GenesisNode::verkey)
                .filter(verkey -> !claims.containsKey(verkey))
                .forEach(verkey -> link.send(verkey, status));
    }

    /** Gives up. */
    void fail(LedgerUnavailable failure) {
        result.completeExceptionally(failure);
    }

    /** Takes a message for which {@link PoolMessages#isAnswer} holds. */
    synchronized void received(String verkey, ObjectNode message) {
        if (result.isDone() || ours.nodes().stream().map(GenesisNode::verkey).noneMatch(verkey::equals)) {
            return;
        }
        if (message.path("op").asString("").equals("CATCHUP_REP")) {
            takeTransactions(verkey, message);
        } else if (target.isEmpty()) {
            PoolHead.claimed(ours, message).ifPresent(head -> count(verkey, head));
        }
    }

    /**
     * To be called at first, and whenever answers take too long: asks those who have not said how long the ledger is or, if
     * that is known, the next node for the rest.
     */
    synchronized void ask() {
        if (result.isDone()) {
            return;
        }
        if (target.isPresent()) {
            askNextSource();
        } else {
            askForHeads();
        }
    }

    private void count(String verkey, PoolHead head) {
        claims.putIfAbsent(verkey, head);
        Map<PoolHead, Long> votes =
                claims.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Optional<PoolHead> agreed = votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= ours.quorum().agreement())
                .map(Map.Entry::getKey)
                .findFirst();
        if (agreed.isPresent()) {
            moveTo(agreed.get());
        } else if (claims.size() == ours.nodes().size()) {
            fail("the nodes disagree on how long the pool ledger is");
        }
    }

    private void moveTo(PoolHead head) {
        if (head.equals(PoolHead.of(ours))) {
            result.complete(ours);
        } else if (head.size() == ours.size()) {
            fail("the network has another genesis: its pool ledger's root is "
                    + head.root().base58());
        } else {
            target = Optional.of(head);
            sources.addAll(voters(head));
            askNextSource();
        }
    }

    private List<String> voters(PoolHead head) {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().equals(head))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void askNextSource() {
        String source = sources.poll();
        if (source == null) {
            fail("no node gives the transactions that it says it has");
            return;
        }
        catchUp = target.map(head -> new CatchUp(ours, head, source, link));
        catchUp.ifPresent(CatchUp::ask);
    }

    private void takeTransactions(String verkey, ObjectNode message) {
        catchUp.filter(current -> current.source().equals(verkey)).ifPresent(current -> {
            try {
                current.received(message).ifPresent(result::complete);
            } catch (InvalidInputException e) {
                askNextSource();
            }
        });
    }

    private void fail(String message) {
        result.completeExceptionally(new LedgerUnavailable(Reason.NO_CONSENSUS, message));
    }
}
