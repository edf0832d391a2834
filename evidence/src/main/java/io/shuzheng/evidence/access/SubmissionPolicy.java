package io.shuzheng.evidence.access;

import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.Statement;

/** Who may bring a statement to the log. That the statement is its actor's is checked in any case, by its signature. */
public interface SubmissionPolicy {

    /** Whether {@code sender}, by its authenticated DID, may bring {@code statement}. */
    boolean permits(PartyDid sender, Statement statement);

    /** Everybody brings its own statements. */
    static SubmissionPolicy ownStatements() {
        return (sender, statement) -> sender.equals(statement.actor());
    }

    /** Everybody brings any statement, as a courier for an actor with a one-time DID must. */
    static SubmissionPolicy anyStatement() {
        return (sender, statement) -> true;
    }
}
