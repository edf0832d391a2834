package io.shuzheng.anoncreds.engine;

/** What an engine found about the cryptographic proof of a presentation. */
public sealed interface ProofVerdict {

    /** The proof holds. */
    record Valid() implements ProofVerdict {}

    /**
     * The proof does not hold.
     *
     * @param explanation in words, for people only
     */
    record Invalid(String explanation) implements ProofVerdict {}
}
