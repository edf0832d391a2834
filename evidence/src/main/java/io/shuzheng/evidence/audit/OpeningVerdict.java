package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Optional;

/** What an auditor finds when a commitment of a statement is opened. */
public enum OpeningVerdict {
    /** The value is the one that the actor committed to. */
    OPENS,
    /** The statement has no commitment of that name. */
    NO_SUCH_COMMITMENT,
    /** It is the opening of another value, or made for another purpose. */
    DOES_NOT_OPEN;

    /**
     * Opens a commitment.
     *
     * @param name of the commitment in the statement
     * @param domain that the commitment must have been made under: an opening does not choose its own purpose
     */
    public static OpeningVerdict of(Statement statement, String name, String domain, Opening opening) {
        Optional<SaltedDigest> commitment =
                Optional.ofNullable(statement.commitments().get(name));
        return commitment
                .map(digest -> opening.opens(digest, domain) ? OPENS : DOES_NOT_OPEN)
                .orElse(NO_SUCH_COMMITMENT);
    }
}
