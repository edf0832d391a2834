package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** GET_TXN_AUTHOR_AGREEMENT_AML: the acceptance mechanisms in force, now or at a time, or those of a version. */
final class GetAcceptanceMechanismsHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_TXN_AUTHOR_AGREEMENT_AML;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Fields operation = request.operation();
        if (operation.has("version") && operation.has("timestamp")) {
            throw RefusedRequestException.invalid("\"version\" and \"timestamp\" are mutually exclusive");
        }
        LedgerState state = store.state(Ledger.CONFIG);
        Optional<StateValue> found = operation.has("version")
                ? state.find(AgreementPaths.mechanismsVersion(operation.text("version", Fields.NAME_LIMIT)))
                : state.find(
                        AgreementPaths.latestMechanisms(),
                        operation.optionalInteger("timestamp", 0).orElse(Long.MAX_VALUE));
        return found.map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        Fields operation = request.operation();
        StateKey key = operation.has("version")
                ? AgreementPaths.mechanismsVersion(operation.text("version", Fields.NAME_LIMIT))
                : AgreementPaths.latestMechanisms();
        ReadResult.addProof(result, prover.prove(Ledger.CONFIG, key, operation.optionalInteger("timestamp", 0)));
    }
}
