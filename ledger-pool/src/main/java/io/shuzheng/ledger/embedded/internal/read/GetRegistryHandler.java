package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** GET_REVOC_REG: a registry's accumulator at a time. */
final class GetRegistryHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_REVOC_REG;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Fields operation = request.operation();
        String path = DefinitionPaths.accumulator(operation.text("revocRegDefId", Fields.TEXT_LIMIT));
        long time = operation.integer("timestamp", 0);
        return store.state(Ledger.DOMAIN)
                .find(StateKey.of(path), time)
                .map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }
}
