package io.shuzheng.anoncreds.engine;

/** What an engine found about the cryptographic proof of a presentation. */
public sealed interface ProofVerdict {

    /** The proof holds. */
    record Valid() implements ProofVerdict {}

    /**
     * The proof does not hold.
     *
     * @param cause how it shows
     * @param explanation in words, for people only
     */
    record Invalid(Cause cause, String explanation) implements ProofVerdict {}

    /** How it shows that a proof does not hold. */
    enum Cause {
        /** The challenge, computed again, is another. */
        CHALLENGE_DIFFERS,
        /** The proof cannot be evaluated with the objects and numbers that it gives. */
        NOT_EVALUABLE
    }
}
