package io.shuzheng.ledger.client.internal.agreement;

/** What one node's reply is worth. */
public enum Verdict {
    /** It follows from a fresh state that enough nodes have signed: no other node needs to be asked. */
    PROVEN,
    /** It proves nothing, or too little. It counts as one of f + 1 equal replies. */
    UNPROVEN,
    /** It follows from a signed state that is older than what this client has seen. It counts when no better one comes. */
    OUTDATED,
    /** It answers another request. It does not count. */
    FOREIGN
}
