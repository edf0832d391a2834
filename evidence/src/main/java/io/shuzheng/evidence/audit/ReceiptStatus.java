package io.shuzheng.evidence.audit;

/** Whether the log's word for a statement holds. */
public enum ReceiptStatus {
    /** A receipt that was given out was shown, and it holds. */
    GIVEN,
    /** No receipt was shown; the tree head that the log stored with the statement is signed and holds it. */
    LOGGED,
    /** A receipt that was shown, or the stored tree head, does not hold. */
    BROKEN
}
