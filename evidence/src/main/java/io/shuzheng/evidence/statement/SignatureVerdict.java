package io.shuzheng.evidence.statement;

/** What {@link StatementVerifier} finds. */
public enum SignatureVerdict {
    /** The actor's key made this signature over this statement. */
    VALID,
    /** The actor had no key of that id at that time. */
    KEY_UNKNOWN,
    /** The key is known, and the signature is not its own. */
    SIGNATURE_INVALID
}
