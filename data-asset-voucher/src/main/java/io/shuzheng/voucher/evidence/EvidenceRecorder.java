package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The evidence of an actor that does not run the log: signs its statements, sends them until the log has said yes or no, and
 * keeps them with their receipts.
 *
 * <p>A statement refers, beside what its maker adds, to the agent's own earlier ones of the same application, blank or voucher;
 * so they stand in the log in the order in which they were made.
 */
public final class EvidenceRecorder implements AgentModule, StatementRecorder {

    private final Supplier<Did> log;
    private final EvidenceListener listener;
    private Optional<Installed> installed = Optional.empty();

    private record Installed(StatementAuthor author, StatementSubmitter submitter, DidActorKeys keys) {}

    /**
     * A recorder.
     *
     * @param log the public DID of the agent that runs the log; asked when the first statement is sent
     */
    public EvidenceRecorder(Supplier<Did> log, EvidenceListener listener) {
        this.log = log;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        StatementAuthor author = new StatementAuthor(context);
        StatementSubmitter submitter = new StatementSubmitter(context, log);
        DidActorKeys keys = new DidActorKeys(context.dids());
        installed = Optional.of(new Installed(author, submitter, keys));
        installation.work(submitter);
        installation.handle(new EvidenceReplyHandler(context, log, keys, submitter, listener));
    }

    @Override
    public StatementDigest record(
            UnitOfWork work, Step step, List<Subject> subjects, Consumer<StatementBuilder> content) {
        SignedStatement signed = installed().author().sign(work, step, subjects, content, earlier(work, subjects));
        work.put(OwnStatement.TYPE, signed.digest().hex(), OwnStatement.sent(signed));
        installed().submitter().submit(work, signed.digest());
        return signed.digest();
    }

    private static List<SignedStatement> earlier(UnitOfWork work, List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.kind().linksLineage())
                .flatMap(subject -> work.findAll(OwnStatement.TYPE, WalletStatementStore.subjectTag(subject)).stream())
                .map(StoredRecord::value)
                .filter(own -> own.refusal().isEmpty())
                .map(OwnStatement::signed)
                .toList();
    }

    @Override
    public List<TransparentStatement> receiptsOf(WalletReader reader, Subject subject) {
        return reader.findAll(OwnStatement.TYPE, WalletStatementStore.subjectTag(subject)).stream()
                .flatMap(stored -> stored.value().transparent().stream())
                .sorted(Comparator.comparingLong(
                        statement -> statement.receipt().index()))
                .toList();
    }

    /** The receipt of one own statement; empty as long as the log has not taken it in. */
    public Optional<TransparentStatement> find(WalletReader reader, StatementDigest digest) {
        return reader.find(OwnStatement.TYPE, digest.hex()).flatMap(OwnStatement::transparent);
    }

    /**
     * Whether a statement that a peer shows is its actor's, and the log has taken it in.
     *
     * @throws io.shuzheng.primitives.InternalFailureException when the ledger, which has the keys, cannot be reached
     */
    public boolean holds(TransparentStatement shown) {
        DidActorKeys keys = installed().keys();
        return keys.log(shown.receipt().head())
                .filter(identity -> identity.did().value().equals(log.get().toString()))
                .map(identity -> shown.verify(keys.verifier(), identity).holds())
                .orElse(false);
    }

    private Installed installed() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
