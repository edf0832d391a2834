package io.shuzheng.evidence.audit;

/** What an audit can find: a closed set. All but {@link #PENDING} say that the lineage is not intact. */
public enum FindingKind {
    /** The statement is not signed by a key that its actor had when it was made. */
    SIGNATURE_INVALID,
    /** In the statement's place stands something else under its id, or something that its actor did not sign. */
    CHANGED,
    /** The statement was in the log and is not any more. */
    REMOVED,
    /** The statement stands in another place than it was given, or after one that must come after it. */
    REORDERED,
    /** A step that the lineage must have is not there. */
    MISSING_STEP,
    /** A step that the lineage must not have, or not so often. */
    UNEXPECTED_STEP,
    /** The step was signed by somebody who may not take it. */
    WRONG_SIGNER,
    /** A receipt that was shown is not one of this log for this statement; it says nothing about the log. */
    RECEIPT_INVALID,
    /** The ledger does not hold what the log says is anchored, or the log's statements do not make the anchored tree. */
    ANCHOR_MISMATCH,
    /** The log's statements do not make a tree whose head the log has signed. */
    LOG_INCONSISTENT,
    /** The statement is not anchored yet. Not an error: its integrity rests on receipts until it is. */
    PENDING;

    /** Whether a lineage with such a finding is not intact. */
    public boolean breaksIntegrity() {
        return this != PENDING;
    }
}
