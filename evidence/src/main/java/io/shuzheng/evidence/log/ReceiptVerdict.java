package io.shuzheng.evidence.log;

/** What the check of a receipt finds. */
public enum ReceiptVerdict {
    /** The log has signed a tree that holds the statement. */
    HOLDS,
    /** The receipt is for another statement. */
    OTHER_STATEMENT,
    /** The tree head is another log's, or not signed by a key of the log. */
    HEAD_NOT_SIGNED_BY_LOG,
    /** The path does not lead from the statement to the root of the tree head. */
    NOT_IN_TREE
}
