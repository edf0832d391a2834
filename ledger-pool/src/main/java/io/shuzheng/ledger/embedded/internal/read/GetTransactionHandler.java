package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** GET_TXN: a transaction by its number, with its proof in the tree of now. */
final class GetTransactionHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_TXN;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        long sequenceNumber = request.operation().integer("data", 1);
        TransactionLedger ledger = store.ledger(ledger(request.operation()));
        ObjectNode result = Json.object();
        result.put("type", type().code());
        result.put("identifier", request.author());
        result.put("reqId", request.requestId());
        Optional<StoredTransaction> transaction = ledger.find(sequenceNumber);
        transaction.ifPresentOrElse(
                found -> {
                    ObjectNode data = ledger.withProof(found, ledger.size());
                    data.put("ledgerSize", ledger.size());
                    result.set("data", data);
                    result.put("seqNo", sequenceNumber);
                },
                () -> result.putNull("data"));
        return result;
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        if (result.path("data").isObject()) {
            prover.signature(ledger(request.operation()))
                    .ifPresent(signature -> result.putObject("state_proof").set("multi_signature", signature.toJson()));
        }
    }

    private static Ledger ledger(Fields operation) {
        long id = operation.optionalInteger("ledgerId", 0).orElse(Ledger.DOMAIN.id());
        return Arrays.stream(Ledger.values())
                .filter(ledger -> ledger.id() == id)
                .findFirst()
                .orElseThrow(() -> operation.wrong("ledgerId", "is no ledger: " + id));
    }
}
