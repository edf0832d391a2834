package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.anchor.AnchorReference;

/** Whether a statement is anchored on the ledger. */
public sealed interface AnchorStatus {

    /**
     * The ledger holds a tree head whose tree has the statement.
     *
     * @param ledgerTime of the ledger's transaction, Unix seconds: the statement was in the log by then
     */
    record Anchored(AnchorReference reference, long ledgerTime) implements AnchorStatus {}

    /** Not anchored yet, which is not an error. */
    record Pending() implements AnchorStatus {}

    /** The log says that it is anchored, and ledger or log say otherwise. */
    record Mismatch() implements AnchorStatus {}
}
