package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.ledger.AttributeValue;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is particular to one type of transaction. */
interface WriteHandler {

    TransactionType type();

    /** The ledger that it is written to. */
    default Ledger ledger() {
        return Ledger.DOMAIN;
    }

    /**
     * Checks the request by itself.
     *
     * @throws RefusedRequestException as REQNACK
     */
    void checkStructure(ClientRequest request);

    /**
     * Checks the request against the ledger: what it refers to, what it changes, who may do that.
     *
     * @throws RefusedRequestException as REJECT
     */
    void checkState(ClientRequest request, WriteContext context);

    /** What the transaction stores as its {@code data}: the operation without its type. */
    default ObjectNode transactionData(Fields operation) {
        ObjectNode data = operation.json().deepCopy();
        data.remove("type");
        return data;
    }

    /** The text that is kept beside a transaction that stores its hash only. */
    default Optional<AttributeValue> attribute(Fields operation) {
        return Optional.empty();
    }

    /** The transaction's {@code txnId}, which is its path in the state; some types have none. */
    default Optional<String> transactionId(ClientRequest request) {
        return Optional.empty();
    }

    /** The version of the {@code data}, where it is not the first. */
    default Optional<String> dataVersion() {
        return Optional.empty();
    }

    /** What the transaction does to the state; also when it is replayed. It changes nothing itself. */
    List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store);

    /** The write of a value, wrapped with the transaction's number and time, at the path that is the transaction's id. */
    static List<StateWrite> atTransactionId(StoredTransaction transaction, JsonNode value) {
        return List.of(StateWrite.put(
                StateKey.of(transaction.id().orElse("")),
                StateValue.of(value, transaction.sequenceNumber(), transaction.time())));
    }
}
