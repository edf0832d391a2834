package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the pool state says of a node, at the node's {@code dest}: its description, and who put it there. Genesis writes it. */
final class NodeRecord {

    private NodeRecord() {}

    /** What a NODE transaction does to the pool state. */
    static List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        JsonNode data = transaction.data();
        StateKey key = StateKey.of(data.path("dest").asString(""));
        ObjectNode record = store.state(Ledger.POOL)
                .find(key)
                .map(existing -> (ObjectNode) existing.json().deepCopy())
                .orElseGet(() -> newRecord(transaction));
        data.path("data").properties().forEach(member -> record.set(member.getKey(), member.getValue()));
        return List.of(StateWrite.put(key, new StateValue(record)));
    }

    private static ObjectNode newRecord(StoredTransaction transaction) {
        ObjectNode record = Json.object();
        transaction.author().ifPresentOrElse(did -> record.put("identifier", did), () -> record.putNull("identifier"));
        return record;
    }
}
