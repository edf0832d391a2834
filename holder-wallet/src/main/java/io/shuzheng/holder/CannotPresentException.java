package io.shuzheng.holder;

import io.shuzheng.primitives.InvalidInputException;

/** A presentation request is not answered; the wallet refuses it with the reason's name as the code of its report. */
public final class CannotPresentException extends InvalidInputException {

    /** Why; the set is closed. */
    public enum Reason {
        /** The owner does not want to answer. */
        REFUSED("the holder does not answer this request"),
        /** No credential has the attributes that are asked for, under the restrictions. */
        NO_CREDENTIAL("no credential answers the request"),
        /** The credentials that would do have been revoked. */
        REVOKED("the credential has been revoked"),
        /** The credentials that would do do not satisfy a predicate. */
        PREDICATE_NOT_SATISFIED("a predicate does not hold"),
        /** This verifier has asked for another threshold on an attribute of the credential; two would begin a search. */
        SECOND_THRESHOLD("one threshold an attribute, credential and verifier is answered"),
        /** The status list or the tails file that a proof of non-revocation needs is not there, or not what was published. */
        NO_REVOCATION_STATE("a proof of non-revocation cannot be made");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        /** In English, without anything about the credential. */
        public String explanation() {
            return explanation;
        }
    }

    private final Reason reason;

    CannotPresentException(Reason reason) {
        super(reason.explanation);
        this.reason = reason;
    }

    CannotPresentException(Reason reason, Throwable cause) {
        super(reason.explanation, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
