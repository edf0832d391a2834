package io.shuzheng.evidence;

import java.util.Arrays;
import java.util.Optional;

/** Why the log refuses a request: a closed set, whose codes travel in {@code urn:shuzheng:evidence/1.0/problem}. */
public enum EvidenceProblem {
    /** The message, statement, receipt or tree head is not what its format requires. */
    MALFORMED("malformed", false),
    /** No key of that id was the actor's, when the statement says it was made or when it came in. */
    KEY_UNKNOWN("key-unknown", false),
    /** The signature is not the one of the actor's key over these bytes. */
    SIGNATURE_INVALID("signature-invalid", false),
    /** The statement claims a time that is still to come. */
    OCCURRED_IN_FUTURE("occurred-in-future", false),
    /** The actor has already logged another statement under the same id. */
    ID_TAKEN("id-taken", false),
    /** The statement refers to one that the log does not hold yet; it may be sent again later. */
    REFERENCE_UNKNOWN("reference-unknown", true),
    /** The sender may not log this statement. */
    NOT_PERMITTED("not-permitted", false),
    /** No statement of that digest that the reader may see. */
    STATEMENT_UNKNOWN("statement-unknown", false),
    /** The log has no tree head of that size, or the two sizes are not in order. */
    TREE_SIZE_UNKNOWN("tree-size-unknown", false),
    /** Something in the log broke; the same request may succeed later. */
    INTERNAL("internal", true);

    private final String code;
    private final boolean retryable;

    EvidenceProblem(String code, boolean retryable) {
        this.code = code;
        this.retryable = retryable;
    }

    /** The code on the wire: lower case, words joined by hyphens. */
    public String code() {
        return code;
    }

    /** Whether the same request, sent again later and unchanged, may succeed. */
    public boolean retryable() {
        return retryable;
    }

    public static Optional<EvidenceProblem> ofCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
