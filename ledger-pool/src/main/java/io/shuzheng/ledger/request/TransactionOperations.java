package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;

/** Reads that are about the ledger itself. */
public final class TransactionOperations {

    private TransactionOperations() {}

    /**
     * Asks for a transaction.
     *
     * @param sequenceNumber from 1
     * @throws InvalidInputException if the number is not positive
     */
    public static LedgerOperation getTransaction(Ledger ledger, long sequenceNumber) {
        if (sequenceNumber < 1) {
            throw new InvalidInputException("transactions are numbered from 1, not " + sequenceNumber);
        }
        return LedgerOperation.of(
                TransactionType.GET_TXN,
                Json.object().put("data", sequenceNumber).put("ledgerId", ledger.id()));
    }
}
