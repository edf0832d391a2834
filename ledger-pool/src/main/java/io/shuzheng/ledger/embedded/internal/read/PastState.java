package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.request.Ledger;
import java.util.Optional;
import java.util.OptionalLong;

/** The domain state as a query asks for it: of now, at a {@code timestamp}, or when the transaction {@code seqNo} was written. */
final class PastState {

    private final LedgerState state;
    private final OptionalLong time;

    private PastState(LedgerState state, OptionalLong time) {
        this.state = state;
        this.time = time;
    }

    static PastState of(ClientRequest request, LedgerStore store) {
        Fields operation = request.operation();
        OptionalLong timestamp = operation.optionalInteger("timestamp", 0);
        OptionalLong sequenceNumber = operation.optionalInteger("seqNo", 1);
        if (timestamp.isPresent() && sequenceNumber.isPresent()) {
            throw RefusedRequestException.invalid("\"seqNo\" and \"timestamp\" are mutually exclusive");
        }
        LedgerState state = store.state(Ledger.DOMAIN);
        if (sequenceNumber.isPresent()) {
            return new PastState(state, timeOf(sequenceNumber.getAsLong(), store));
        }
        return new PastState(state, timestamp.isPresent() ? timestamp : OptionalLong.of(Long.MAX_VALUE));
    }

    private static OptionalLong timeOf(long sequenceNumber, LedgerStore store) {
        return store.ledger(Ledger.DOMAIN)
                .find(sequenceNumber)
                .map(transaction -> transaction.time())
                .orElse(OptionalLong.empty());
    }

    /** The proof of what {@link #find} finds. */
    Optional<StateProof> prove(StateKey key, StateProver prover) {
        if (time.isEmpty()) {
            return Optional.empty();
        }
        return prover.prove(Ledger.DOMAIN, key, time.getAsLong() == Long.MAX_VALUE ? OptionalLong.empty() : time);
    }

    Optional<StateValue> find(StateKey key) {
        return time.isPresent() ? state.find(key, time.getAsLong()) : Optional.empty();
    }
}
