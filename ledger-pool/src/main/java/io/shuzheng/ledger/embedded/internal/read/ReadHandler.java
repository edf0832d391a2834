package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.request.TransactionType;
import tools.jackson.databind.node.ObjectNode;

/** Answers one type of query. */
interface ReadHandler {

    TransactionType type();

    /**
     * The {@code result} of the reply.
     *
     * @throws RefusedRequestException if the operation is wrong; what is not found is no error
     */
    ObjectNode read(ClientRequest request, LedgerStore store);

    /** Adds to a result of {@link #read} the proofs of what was found, or of its absence. What is in no state has none. */
    default void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {}
}
