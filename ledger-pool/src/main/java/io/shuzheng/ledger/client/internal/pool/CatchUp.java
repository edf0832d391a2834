package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fetches the pool ledger's new transactions from one node. The node need not be trusted: all transactions together must
 * have the root that more than f nodes have said. Not safe for several threads.
 */
final class CatchUp {

    /** A node's answer is at most 128 KiB long, and a NODE transaction about 1 KiB. */
    private static final int TRANSACTIONS_AT_ONCE = 50;

    private final PoolLedger ours;
    private final PoolHead target;
    private final String source;
    private final NodeLink link;
    private final List<ObjectNode> fetched = new ArrayList<>();

    CatchUp(PoolLedger ours, PoolHead target, String source, NodeLink link) {
        this.ours = ours;
        this.target = target;
        this.source = source;
        this.link = link;
    }

    String source() {
        return source;
    }

    /** Asks for the next transactions. */
    void ask() {
        link.send(source, PoolMessages.catchUp(next(), last(), target.size()));
    }

    /**
     * Takes an answer of the source, and asks on if it is not all.
     *
     * @return the ledger, once it is complete
     * @throws InvalidInputException if this is not what was asked for, or does not lead to the agreed root
     */
    Optional<PoolLedger> received(ObjectNode message) {
        if (message.path("ledgerId").asInt(-1) != Ledger.POOL.id()) {
            throw new InvalidInputException("transactions of another ledger");
        }
        long last = last();
        for (long number = next(); number <= last; number++) {
            if (!(message.path("txns").path(Long.toString(number)) instanceof ObjectNode transaction)) {
                throw new InvalidInputException("transaction " + number + " is missing");
            }
            fetched.add(transaction);
        }
        if (ours.size() + fetched.size() < target.size()) {
            ask();
            return Optional.empty();
        }
        PoolLedger complete = ours.with(fetched);
        if (!complete.root().equals(target.root())) {
            throw new InvalidInputException("the transactions have another root than was agreed on");
        }
        return Optional.of(complete);
    }

    private long next() {
        return ours.size() + fetched.size() + 1;
    }

    private long last() {
        return Math.min(target.size(), next() + TRANSACTIONS_AT_ONCE - 1);
    }
}
