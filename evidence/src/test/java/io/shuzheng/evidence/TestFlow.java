package io.shuzheng.evidence;

import io.shuzheng.evidence.anchor.AnchorJob;
import io.shuzheng.evidence.anchor.AnchorStore;
import io.shuzheng.evidence.anchor.AnchorTransactions;
import io.shuzheng.evidence.anchor.InMemoryAnchorStore;
import io.shuzheng.evidence.anchor.InMemoryLedger;
import io.shuzheng.evidence.audit.LineageAudit;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.audit.LineageRules;
import io.shuzheng.evidence.audit.LogEvidence;
import io.shuzheng.evidence.audit.SignerRule;
import io.shuzheng.evidence.audit.StepRule;
import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.log.InMemoryDatabase;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.log.TreeHead;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A log with the statements of several applications, its ledger, and the receipts that were given out. */
public final class TestFlow {

    public static final LineageRules RULES = LineageRules.of(List.of(
            StepRule.required(new Step("applied"), by(TestKeys.ENTERPRISE)),
            StepRule.required(new Step("blank-issued"), by(TestKeys.BUREAU)),
            StepRule.required(
                    new Step("computed"), by(TestKeys.LOGISTICS), new Step("applied"), new Step("blank-issued")),
            StepRule.required(new Step("voucher-spent"), by(TestKeys.BUREAU), new Step("computed")),
            StepRule.optional(new Step("fee-paid"), by(TestKeys.BANK), new Step("voucher-spent"))
                    .atMost(2),
            StepRule.optional(new Step("lent"), by(TestKeys.BANK), new Step("voucher-spent"))));

    /** The statements that each application has. */
    public static final int STEPS = 6;

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final AnchorStore anchors = new InMemoryAnchorStore();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final EvidenceLog log = TestLogs.log();
    private final List<TransparentStatement> receipts = new ArrayList<>();

    /** Applications 0 to {@code applications - 1}, step by step and side by side: statement s of a is at s·applications + a. */
    public static TestFlow of(int applications) {
        TestFlow flow = new TestFlow();
        List<List<SignedStatement>> lineages = new ArrayList<>();
        for (int a = 0; a < applications; a++) {
            lineages.add(lineage(a));
        }
        for (int step = 0; step < STEPS; step++) {
            for (List<SignedStatement> lineage : lineages) {
                flow.append(lineage.get(step));
            }
        }
        return flow;
    }

    /** The statements of one application; each but the last refers to the ones before it, as its actor knew them. */
    public static List<SignedStatement> lineage(int application) {
        Subject loan = application(application);
        Subject blank = Subject.blank("GD-2026-00000" + application);
        int n = application * 10;
        SignedStatement applied = sign(TestKeys.ENTERPRISE, "applied", n, loan);
        SignedStatement issued = sign(TestKeys.BUREAU, "blank-issued", n + 1, blank);
        SignedStatement computed =
                signAfter(TestKeys.LOGISTICS, "computed", n + 2, List.of(applied, issued), loan, blank);
        SignedStatement spent =
                signAfter(TestKeys.BUREAU, "voucher-spent", n + 3, List.of(computed), blank, voucher(application));
        SignedStatement paid = signAfter(TestKeys.BANK, "fee-paid", n + 4, List.of(spent), loan);
        SignedStatement lent = sign(TestKeys.BANK, "lent", n + 5, loan);
        return List.of(applied, issued, computed, spent, paid, lent);
    }

    public static Subject application(int application) {
        return Subject.application("app-" + application);
    }

    public static Subject voucher(int application) {
        return Subject.voucher("v-" + application);
    }

    public void append(SignedStatement statement) {
        receipts.add(
                new TransparentStatement(statement, database.inTransaction(store -> log.append(store, statement))));
    }

    public TestFlow anchor() {
        new AnchorJob(transactions(), ledger).run();
        return this;
    }

    public AnchorTransactions transactions() {
        return new AnchorTransactions() {
            @Override
            public <T> T run(BiFunction<StatementStore, AnchorStore, T> work) {
                return database.inTransaction(store -> work.apply(store, anchors));
            }
        };
    }

    /**
     * A log of the same key with these statements, as an operator makes it who rewrites the past: it heeds no rule of admission,
     * and signs heads that hold together.
     */
    public TestFlow rewritten(List<SignedStatement> statements) {
        TestFlow other = new TestFlow();
        MerkleTree tree = new MerkleTree();
        other.database.tamper(none -> statements.stream()
                .map(statement -> {
                    long index = tree.appendHash(statement.digest().leafHash());
                    TreeHead head = new TreeHead(TestKeys.LOG.id(), index + 1, tree.root(), TestLogs.NOW);
                    return new LogEntry(index, statement, SignedTreeHead.sign(head, TestKeys.LOG.key())).row();
                })
                .toList());
        return other;
    }

    public LogEvidence evidence() {
        return new LogEvidence(rows(), anchors.after(0, 1_000), anchors.planned());
    }

    public List<LogRow> rows() {
        return database.inTransaction(store -> store.range(0, store.size()));
    }

    public LogEvidence evidence(List<LogRow> rows) {
        return new LogEvidence(rows, anchors.after(0, 1_000), anchors.planned());
    }

    public List<TransparentStatement> receipts() {
        return List.copyOf(receipts);
    }

    public TransparentStatement receipt(int index) {
        return receipts.get(index);
    }

    public SignedStatement statement(int index) {
        return receipts.get(index).statement();
    }

    public InMemoryLedger ledger() {
        return ledger;
    }

    public InMemoryDatabase database() {
        return database;
    }

    public EvidenceLog log() {
        return log;
    }

    public AnchorStore anchors() {
        return anchors;
    }

    public LineageReport audit(LogEvidence evidence, List<TransparentStatement> given) {
        return new LineageAudit(TestLogs.identity(), new StatementVerifier(TestKeys.directory()), ledger)
                .audit(application(0), RULES, evidence, given);
    }

    public LineageReport audit() {
        return audit(evidence(), receipts());
    }

    public static SignedStatement sign(TestKeys actor, String step, int number, Subject... subjects) {
        return TestStatements.sign(actor, TestStatements.statement(actor, step, number, subjects));
    }

    public static SignedStatement signAfter(
            TestKeys actor, String step, int number, List<SignedStatement> previous, Subject... subjects) {
        StatementBuilder statement = TestStatements.statement(actor, step, number, subjects);
        previous.forEach(p -> statement.after(p.digest()));
        return TestStatements.sign(actor, statement);
    }

    private static SignerRule by(TestKeys actor) {
        return SignerRule.oneOf(actor.id().did());
    }
}
