package io.shuzheng.evidence.audit;

import static io.shuzheng.evidence.audit.LineageAuditTest.assertNames;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.anchor.AnchorReference;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The log itself, which has its key, rewrites its past: what is found, and what nobody can find. */
class DishonestLogTest {

    private static final int SIZE = 2 * TestFlow.STEPS;

    private final TestFlow flow = TestFlow.of(2);

    @Test
    void whenRemovedBeforeTheAnchorThenItsReceiptNamesIt() {
        for (int i = 0; i < SIZE; i++) {
            TestFlow rewritten = flow.rewritten(without(i)).anchor();

            LineageReport report = rewritten.audit(rewritten.evidence(), flow.receipts());

            assertThat(report.intact()).isFalse();
            assertNames(report, FindingKind.REMOVED, flow.statement(i).digest());
        }
    }

    @Test
    void whenRemovedBeforeTheAnchorThenAStatementThatRefersToItNamesIt() {
        int spent = 6;
        TestFlow rewritten = flow.rewritten(without(spent)).anchor();

        LineageReport report = rewritten.audit(rewritten.evidence(), List.of());

        assertNames(report, FindingKind.REMOVED, flow.statement(spent).digest());
        assertThat(report.findings()).extracting(Finding::kind).contains(FindingKind.MISSING_STEP);
    }

    /**
     * The limit of evidence: the bank's {@code lent} is the last of its lineage, no rule requires it and nothing refers to it. A
     * log that drops it before the anchor is found out by its receipt, and by nothing else.
     */
    @Test
    void whenRemovedBeforeTheAnchorAndNoReceiptWasGivenOutThenNobodyCanFindIt() {
        int lent = 10;
        TestFlow rewritten = flow.rewritten(without(lent)).anchor();

        LineageReport withoutReceipt = rewritten.audit(rewritten.evidence(), List.of());
        assertThat(withoutReceipt.intact()).isTrue();
        assertThat(withoutReceipt.findings()).isEmpty();

        LineageReport withReceipt = rewritten.audit(rewritten.evidence(), List.of(flow.receipt(lent)));
        assertThat(withReceipt.intact()).isFalse();
        assertNames(withReceipt, FindingKind.REMOVED, flow.statement(lent).digest());
    }

    @Test
    void whenTheEndIsCutOffByWhoeverBeforeTheAnchorThenOnlyReceiptsTell() {
        LogEvidence cut = flow.evidence(flow.rows().subList(0, SIZE - 2));

        assertThat(flow.audit(cut, List.of()).intact()).isTrue();
        assertNames(
                flow.audit(cut, List.of(flow.receipt(10))),
                FindingKind.REMOVED,
                flow.statement(10).digest());
    }

    @Test
    void whenAnotherStatementsReceiptIsShownThenTheRemovalIsFoundByItsTree() {
        int lent = 10;
        TestFlow rewritten = flow.rewritten(without(lent)).anchor();

        LineageReport report = rewritten.audit(rewritten.evidence(), List.of(flow.receipt(lent + 1)));

        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).kind()).isEqualTo(FindingKind.REMOVED);
        assertThat(report.findings().get(0).place()).isEqualTo(new Place.OfRange(0, lent + 1));
    }

    @Test
    void whenRemovedAfterTheAnchorThenFoundWithoutReceipts() {
        flow.anchor();
        for (int i = 0; i < SIZE; i++) {
            TestFlow rewritten = flow.rewritten(without(i));
            LogEvidence shown = flow.evidence(rewritten.rows());

            LineageReport report = flow.audit(shown, List.of());

            assertThat(report.intact()).isFalse();
            int place = i;
            assertThat(report.findings()).anySatisfy(finding -> {
                assertThat(finding.kind()).isIn(FindingKind.ANCHOR_MISMATCH, FindingKind.REMOVED);
                assertThat(finding.place())
                        .isInstanceOfSatisfying(
                                Place.OfRange.class,
                                range -> assertThat(range.to()).isGreaterThan(place));
            });
        }
    }

    @Test
    void whenOneIsMovedThenTheReceiptsNameIt() {
        List<SignedStatement> statements = without(SIZE);
        statements.add(8, statements.remove(2));
        TestFlow rewritten = flow.rewritten(statements).anchor();

        LineageReport report = rewritten.audit(rewritten.evidence(), flow.receipts());

        assertThat(named(report, FindingKind.REORDERED))
                .contains(flow.statement(2).digest());
    }

    @Test
    void whenTwoAreExchangedThenTheReceiptsNameBoth() {
        List<SignedStatement> statements = without(SIZE);
        Collections.swap(statements, 7, 10);
        TestFlow rewritten = flow.rewritten(statements).anchor();

        LineageReport report = rewritten.audit(rewritten.evidence(), flow.receipts());

        assertThat(named(report, FindingKind.REORDERED))
                .containsExactlyInAnyOrder(
                        flow.statement(7).digest(), flow.statement(10).digest());
    }

    @Test
    void whenAStatementStandsBeforeOneThatItRefersToThenFoundWithoutReceipts() {
        List<SignedStatement> statements = without(SIZE);
        Collections.swap(statements, 4, 6);
        TestFlow rewritten = flow.rewritten(statements).anchor();

        LineageReport report = rewritten.audit(rewritten.evidence(), List.of());

        assertThat(named(report, FindingKind.REORDERED))
                .contains(flow.statement(4).digest());
    }

    @Test
    void whenAnAnchorIsHiddenThenTheLedgersNewestTells() {
        flow.anchor();
        flow.append(TestFlow.lineage(7).get(0));
        LogEvidence before = new LogEvidence(flow.rows(), flow.anchors().after(0, 10), Optional.empty());
        flow.anchor();

        LineageReport report = flow.audit(before, flow.receipts());

        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).kind()).isEqualTo(FindingKind.ANCHOR_MISMATCH);
    }

    @Test
    void whenTheLedgerDoesNotHoldTheAnchorThenFound() {
        flow.anchor();
        AnchoredBatch real = flow.anchors().newest().orElseThrow();
        AnchoredBatch elsewhere = new AnchoredBatch(real.batch(), new AnchorReference(4711));

        LineageReport report =
                flow.audit(new LogEvidence(flow.rows(), List.of(elsewhere), Optional.empty()), flow.receipts());

        assertThat(report.findings()).extracting(Finding::kind).contains(FindingKind.ANCHOR_MISMATCH);
        assertThat(report.statements())
                .extracting(AuditedStatement::anchor)
                .allSatisfy(anchor -> assertThat(anchor).isInstanceOf(AnchorStatus.Mismatch.class));
    }

    @Test
    void whenTheBatchIsAnchoredAndTheLogDoesNotKnowYetThenTheStatementsAreAnchored() {
        flow.ledger().loseNextReply();
        try {
            flow.anchor();
        } catch (InternalFailureException lost) {
            assertThat(flow.anchors().planned()).isPresent();
        }

        LineageReport report = flow.audit();

        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .extracting(AuditedStatement::anchor)
                .allSatisfy(anchor -> assertThat(anchor).isInstanceOf(AnchorStatus.Anchored.class));
    }

    private List<SignedStatement> without(int index) {
        List<SignedStatement> statements = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            if (i != index) {
                statements.add(flow.statement(i));
            }
        }
        return statements;
    }

    private static List<StatementDigest> named(LineageReport report, FindingKind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> ((Place.OfStatement) finding.place()).digest())
                .toList();
    }
}
