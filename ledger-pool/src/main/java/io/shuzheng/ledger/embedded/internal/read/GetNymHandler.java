package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.internal.encoding.SortedJson;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** GET_NYM: what is known of a DID, now or at an earlier time. Its data is JSON within a string. */
final class GetNymHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_NYM;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        String did = request.operation().did("dest");
        return PastState.of(request, store)
                .find(StateKey.ofNym(did))
                .map(value -> {
                    ObjectNode data = (ObjectNode) value.json().deepCopy();
                    data.put("dest", did);
                    return ReadResult.of(
                            request,
                            JsonNodeFactory.instance.stringNode(SortedJson.write(data)),
                            data.path("seqNo"),
                            data.path("txnTime"));
                })
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        StateKey key = StateKey.ofNym(request.operation().did("dest"));
        ReadResult.addProof(result, PastState.of(request, store).prove(key, prover));
    }
}
