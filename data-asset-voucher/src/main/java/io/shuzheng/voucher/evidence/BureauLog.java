package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.log.LogSigner;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.voucher.identity.PublicIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log in the bureau's wallet, under its public DID. */
final class BureauLog {

    private final AgentContext context;
    private final AnchorWork anchoring;
    private final StatementAuthor author;
    private final PublicIdentity identity;
    private Optional<EvidenceLog> log = Optional.empty();

    BureauLog(AgentContext context, AnchorWork anchoring) {
        this.context = context;
        this.anchoring = anchoring;
        this.author = new StatementAuthor(context);
        this.identity = new PublicIdentity(context);
    }

    TransparentStatement record(
            UnitOfWork work, Step step, List<Subject> subjects, Consumer<StatementBuilder> content) {
        return append(work, author.sign(work, step, subjects, content));
    }

    TransparentStatement append(UnitOfWork work, SignedStatement statement) {
        Receipt receipt = log(work).append(new WalletStatementStore(work), statement);
        anchorSoon(work);
        return new TransparentStatement(statement, receipt);
    }

    /** To be called wherever something was appended. */
    void anchorSoon(UnitOfWork work) {
        anchoring.schedule(work);
    }

    List<TransparentStatement> receiptsOf(WalletReader reader, Subject subject) {
        PartyDid bureau = new PartyDid(identity.self(reader).did().toString());
        WalletStatementStore store = WalletStatementStore.reading(reader);
        return store.bySubject(subject).stream()
                .map(row -> row.entry().statement())
                .filter(signed -> signed.statement().actor().equals(bureau))
                .map(signed -> new TransparentStatement(signed, log(reader).receipt(store, signed.digest())))
                .toList();
    }

    /** The log; its signer is known once the agent has its public DID. */
    synchronized EvidenceLog log(WalletReader reader) {
        EvidenceLog known = log.orElseGet(() -> create(reader));
        log = Optional.of(known);
        return known;
    }

    private EvidenceLog create(WalletReader reader) {
        LogSigner signer = new LogSigner(identity.keyId(reader), identity.key(reader));
        return new EvidenceLog(signer, new StatementVerifier(new DidActorKeys(context.dids())), context.clock());
    }
}
