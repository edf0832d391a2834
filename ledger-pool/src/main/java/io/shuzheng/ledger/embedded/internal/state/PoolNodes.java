package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.request.Ledger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nodes of the pool ledger, as the newest transactions left them. */
public final class PoolNodes {

    private final LedgerState state;
    private final TransactionLedger transactions;

    public PoolNodes(LedgerStore store) {
        this.state = store.state(Ledger.POOL);
        this.transactions = store.ledger(Ledger.POOL);
    }

    /** The node with a key. */
    public Optional<PoolNode> find(String dest) {
        return state.find(PoolNode.key(dest)).map(value -> PoolNode.of(dest, value.json()));
    }

    /** All nodes, in the order in which they came. */
    public List<PoolNode> all() {
        Set<String> keys = new LinkedHashSet<>();
        for (long number = 1; number <= transactions.size(); number++) {
            transactions
                    .find(number)
                    .ifPresent(found -> keys.add(found.data().path("dest").asString("")));
        }
        return keys.stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
