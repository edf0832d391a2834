package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.store.Migration;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The log of the market, in the bureau's agent: takes statements in, answers those who may ask, and anchors tree heads on
 * the ledger. It signs as the agent's public DID, whose ATTRIB the anchors are.
 */
public final class EvidenceLogModule implements AgentModule, StatementRecorder {

    private final Anchor anchor;
    private final Function<WalletReader, ReadPolicy> reading;
    private final SubmissionPolicy submitting;
    private final Duration anchorDelay;
    private Optional<BureauLog> log = Optional.empty();

    /**
     * A log.
     *
     * @param anchor writes as the bureau's public DID; {@code IndyAnchor} in production
     * @param reading who may read what; names the regulators
     * @param submitting who may bring which statements
     * @param anchorDelay how long statements are collected before they are anchored together; not negative
     */
    public EvidenceLogModule(Anchor anchor, ReadPolicy reading, SubmissionPolicy submitting, Duration anchorDelay) {
        this(anchor, wallet -> reading, submitting, anchorDelay);
    }

    /** The same with a policy that follows from the wallet, which is asked at each request. */
    public EvidenceLogModule(
            Anchor anchor,
            Function<WalletReader, ReadPolicy> reading,
            SubmissionPolicy submitting,
            Duration anchorDelay) {
        this.anchor = anchor;
        this.reading = reading;
        this.submitting = submitting;
        this.anchorDelay = anchorDelay;
    }

    @Override
    public List<Migration> migrations() {
        return WalletStatementStore.MIGRATIONS;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        LogRecords.moveToTables(context.store());
        AnchorWork anchoring = new AnchorWork(context, anchor, anchorDelay);
        BureauLog installed = new BureauLog(context, anchoring);
        log = Optional.of(installed);
        installation.handle(new EvidenceRequestHandler(context, installed, reading, submitting));
        installation.work(anchoring);
    }

    /**
     * Takes in a statement of the bureau's, or one that the flow brought by another way, in the caller's unit of work.
     *
     * @return the statement and its receipt, good once the unit of work has committed; the same for the same statement
     * @throws io.shuzheng.evidence.EvidenceRefusedException when the log refuses it
     */
    public TransparentStatement append(UnitOfWork work, SignedStatement statement) {
        return installed().append(work, statement);
    }

    @Override
    public StatementDigest record(
            UnitOfWork work, Step step, List<Subject> subjects, Consumer<StatementBuilder> content) {
        return installed().record(work, step, subjects, content).statement().digest();
    }

    @Override
    public List<TransparentStatement> receiptsOf(WalletReader reader, Subject subject) {
        return installed().receiptsOf(reader, subject);
    }

    private BureauLog installed() {
        return log.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
