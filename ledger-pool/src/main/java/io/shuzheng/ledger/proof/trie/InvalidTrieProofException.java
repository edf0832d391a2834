package io.shuzheng.ledger.proof.trie;

import io.shuzheng.primitives.InvalidInputException;

/** What was handed in proves nothing. */
public final class InvalidTrieProofException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a proof. */
    public enum Reason {
        /** It is longer than any honest proof. */
        TOO_LARGE,
        /** It is no RLP, or its nodes are none of a trie. */
        MALFORMED,
        /** It could have been written in another way: no honest writer wrote it. */
        NOT_CANONICAL,
        /** A node on the way from the root is missing: the proof is of another root or another key, or cut. */
        INCOMPLETE,
        /** A node is not on the way from the root. */
        SUPERFLUOUS
    }

    private final Reason reason;

    InvalidTrieProofException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the proof was refused. */
    public Reason reason() {
        return reason;
    }
}
