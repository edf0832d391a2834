package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.util.List;
import java.util.function.Consumer;

/** How an actor of the flow states what it did: the bureau straight into its log, everybody else through a message. */
public interface StatementRecorder {

    /**
     * Signs a statement with the key of the agent's public DID; it goes to the log when the unit of work commits.
     *
     * @param subjects 1 to 4 different ones
     * @param content adds references, commitments and details
     * @return the statement's digest, by which later statements, of whomever, refer to it
     * @throws io.shuzheng.primitives.InvalidInputException when a part is out of its bounds
     * @throws io.shuzheng.primitives.InternalFailureException when the agent has no public DID
     */
    StatementDigest record(UnitOfWork work, Step step, List<Subject> subjects, Consumer<StatementBuilder> content);

    /** The agent's own statements about a subject that the log has taken in, with their receipts, in the order of the log. */
    List<TransparentStatement> receiptsOf(WalletReader reader, Subject subject);
}
