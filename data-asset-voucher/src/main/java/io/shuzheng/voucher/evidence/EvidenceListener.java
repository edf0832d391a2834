package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignedStatement;

/** Is told what became of the agent's statements, each once, in the unit of work that takes in the log's answer. */
public interface EvidenceListener {

    /** The log has the statement, and its receipt holds. */
    default void logged(UnitOfWork work, TransparentStatement statement) {}

    /** The log does not take the statement, for good. */
    default void refused(UnitOfWork work, SignedStatement statement, EvidenceProblem problem) {}

    /** Does nothing. */
    static EvidenceListener none() {
        return new EvidenceListener() {};
    }
}
