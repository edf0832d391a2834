package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** GET_REVOC_REG_DEF: a revocation registry's definition by its identifier. */
final class GetRegistryDefinitionHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_REVOC_REG_DEF;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Optional<StateValue> found = store.state(Ledger.DOMAIN)
                .find(StateKey.of(request.operation().text("id", Fields.TEXT_LIMIT)))
                .filter(value -> value.value().has("credDefId"));
        return found.map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        StateKey key = StateKey.of(request.operation().text("id", Fields.TEXT_LIMIT));
        boolean isAnother = result.path("data").isNull()
                && store.state(Ledger.DOMAIN).find(key).isPresent();
        if (!isAnother) {
            ReadResult.addProof(result, prover.prove(Ledger.DOMAIN, key, OptionalLong.empty()));
        }
    }
}
