package io.shuzheng.anoncreds.internal.proof;

/** Why the proof of a presentation is refused. */
public enum Refusal {
    REFERENTS_DIFFER("the answers are not those to the request"),
    SUB_PROOFS_DIFFER("the sub-proofs are not those that the answers name"),
    OBJECTS_DIFFER("the published objects are missing or do not belong together"),
    REVEALED_VALUES_DIFFER("the revealed values are not those that are proved"),
    HIDDEN_ATTRIBUTES_DIFFER("the proof does not cover exactly the attributes of the credential"),
    PREDICATES_DIFFER("the predicates are not those that were asked for"),
    PREDICATE_OF_OTHER_ATTRIBUTE("a predicate is proved of another number than the credential's attribute"),
    LINK_SECRETS_DIFFER("the credentials were made for different link secrets"),
    NUMBERS_INCOMPLETE("a predicate proof does not consist of four squares and their difference"),
    NUMBER_OUT_OF_RANGE("a response is larger than an honest prover's"),
    NOT_A_UNIT("a commitment is trivial or not invertible modulo n"),
    NON_REVOCATION_DIFFERS("the proof of non-revocation is not the one that was asked for"),
    NON_REVOCATION_MALFORMED("the proof of non-revocation cannot be evaluated"),
    COMMITMENTS_DIFFER("the challenge was hashed from other commitments than those of the proof"),
    CHALLENGE_DIFFERS("the challenge is another");

    private final String explanation;

    Refusal(String explanation) {
        this.explanation = explanation;
    }

    /** The reason in words. */
    public String explanation() {
        return explanation;
    }

    /** The exception that says so. */
    public ProofRefusedException exception() {
        return new ProofRefusedException(this, "");
    }

    /**
     * The exception that says so.
     *
     * @param where what of the presentation it is about
     */
    public ProofRefusedException at(String where) {
        return new ProofRefusedException(this, ": " + where);
    }
}
