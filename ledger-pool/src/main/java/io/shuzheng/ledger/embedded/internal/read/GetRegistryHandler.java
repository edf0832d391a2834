package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.DefinitionPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import java.util.OptionalLong;
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
        return store.state(Ledger.DOMAIN)
                .find(key(operation), operation.integer("timestamp", 0))
                .map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        Fields operation = request.operation();
        OptionalLong time = OptionalLong.of(operation.integer("timestamp", 0));
        ReadResult.addProof(result, prover.prove(Ledger.DOMAIN, key(operation), time));
    }

    private static StateKey key(Fields operation) {
        return StateKey.of(DefinitionPaths.accumulator(operation.text("revocRegDefId", Fields.TEXT_LIMIT)));
    }
}
