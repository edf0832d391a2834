package io.shuzheng.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageAuditTest {

    @Test
    void whenNothingWasTouchedThenTheLineageIsIntact() {
        TestFlow flow = TestFlow.of(3).anchor();

        LineageReport report = flow.audit();

        assertThat(report.findings()).isEmpty();
        assertThat(report.intact()).isTrue();
        assertThat(report.statements())
                .extracting(AuditedStatement::signed)
                .containsExactlyElementsOf(TestFlow.lineage(0));
        assertThat(report.statements()).allSatisfy(statement -> {
            assertThat(statement.signature()).isEqualTo(SignatureVerdict.VALID);
            assertThat(statement.receipt()).isEqualTo(ReceiptStatus.GIVEN);
            assertThat(statement.inOrder()).isTrue();
            assertThat(statement.anchor()).isInstanceOf(AnchorStatus.Anchored.class);
        });
    }

    @Test
    void whenNoReceiptIsShownThenTheLogsOwnHeadsStandForThem() {
        TestFlow flow = TestFlow.of(3).anchor();

        LineageReport report = flow.audit(flow.evidence(), List.of());

        assertThat(report.intact()).isTrue();
        assertThat(report.statements()).extracting(AuditedStatement::receipt).containsOnly(ReceiptStatus.LOGGED);
    }

    @Test
    void whenTheVoucherIsAskedForThenItsLineageIsTheApplications() {
        TestFlow flow = TestFlow.of(3).anchor();

        LineageReport report = new LineageAudit(
                        TestLogs.identity(), new StatementVerifier(TestKeys.directory()), flow.ledger())
                .audit(TestFlow.voucher(2), TestFlow.RULES, flow.evidence(), flow.receipts());

        assertThat(report.intact()).isTrue();
        assertThat(report.statements())
                .extracting(AuditedStatement::signed)
                .containsExactlyElementsOf(TestFlow.lineage(2));
    }

    @Test
    void whenAStatementIsNotAnchoredYetThenItIsPendingAndTheLineageIntact() {
        TestFlow flow = TestFlow.of(2).anchor();
        SignedStatement late = TestFlow.sign(TestKeys.BANK, "fee-paid", 99, TestFlow.application(0));
        flow.append(late);

        LineageReport report = flow.audit();

        assertThat(report.intact()).isTrue();
        assertThat(report.findings()).hasSize(1);
        assertNames(report, FindingKind.PENDING, late.digest());
        assertThat(TestFlow.of(2).audit().findings())
                .hasSize(TestFlow.STEPS)
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.PENDING));
    }

    @Test
    void whenAStepIsNotThereThenItIsNamed() {
        TestFlow flow = new TestFlowOf(List.of(0, 1, 2, 4, 5)).flow();

        LineageReport report = flow.audit();

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.MISSING_STEP)
                .extracting(Finding::place)
                .containsExactly(new Place.OfStep(new Step("voucher-spent")));
        assertThat(report.intact()).isFalse();
    }

    @Test
    void whenAStepComesBeforeOneThatMustPrecedeItThenItIsNamed() {
        TestFlow flow = new TestFlowOf(List.of(5, 0, 1, 2, 3, 4)).flow();

        assertNames(
                flow.audit(), FindingKind.REORDERED, TestFlow.lineage(0).get(5).digest());
    }

    @Test
    void whenSomebodyElseTookAStepThenItIsNamed() {
        TestFlow flow = TestFlow.of(1);
        SignedStatement forged = TestFlow.sign(TestKeys.CENTRE, "fee-paid", 50, TestFlow.application(0));
        flow.append(forged);

        assertNames(flow.anchor().audit(), FindingKind.WRONG_SIGNER, forged.digest());
    }

    @Test
    void whenAStepIsUnknownOrTakenTooOftenThenItIsNamed() {
        TestFlow flow = TestFlow.of(1);
        SignedStatement unknown = TestFlow.sign(TestKeys.BANK, "danced", 50, TestFlow.application(0));
        SignedStatement again = TestFlow.sign(TestKeys.BANK, "lent", 51, TestFlow.application(0));
        flow.append(unknown);
        flow.append(again);

        LineageReport report = flow.anchor().audit();

        assertNames(report, FindingKind.UNEXPECTED_STEP, unknown.digest());
        assertNames(report, FindingKind.UNEXPECTED_STEP, again.digest());
    }

    @Test
    void whenAStrangerTiesTwoLineagesTogetherThenTheyStayApart() {
        TestFlow flow = TestFlow.of(2);
        SignedStatement knot =
                TestFlow.sign(TestKeys.CENTRE, "fee-paid", 50, TestFlow.application(0), TestFlow.application(1));
        flow.append(knot);

        LineageReport report = flow.anchor().audit();

        assertThat(report.statements()).hasSize(TestFlow.STEPS + 1);
        assertThat(report.findings()).hasSize(1);
        assertNames(report, FindingKind.WRONG_SIGNER, knot.digest());
    }

    @Test
    void whenAReceiptIsNotTheLogsThenItIsNamedAndTheLogNotBlamed() {
        TestFlow flow = TestFlow.of(1).anchor();
        TransparentStatement swapped =
                new TransparentStatement(flow.statement(0), flow.receipt(1).receipt());

        LineageReport report = flow.audit(flow.evidence(), List.of(swapped));

        assertThat(report.findings()).hasSize(1);
        assertNames(report, FindingKind.RECEIPT_INVALID, flow.statement(0).digest());
    }

    static void assertNames(LineageReport report, FindingKind kind, StatementDigest digest) {
        assertThat(report.findings()).as("a finding %s of %s", kind, digest).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.place())
                    .isInstanceOfSatisfying(
                            Place.OfStatement.class,
                            place -> assertThat(place.digest()).isEqualTo(digest));
        });
    }

    /** A flow of one application with these of its statements, which refer to nothing. */
    private record TestFlowOf(List<Integer> steps) {

        TestFlow flow() {
            TestFlow flow = TestFlow.of(0);
            steps.forEach(step -> flow.append(unreferring(TestFlow.lineage(0).get(step))));
            return flow.anchor();
        }

        private static SignedStatement unreferring(SignedStatement signed) {
            var statement = signed.statement();
            for (TestKeys actor : TestKeys.values()) {
                if (actor.id().equals(statement.key())) {
                    return SignedStatement.sign(
                            new Statement(
                                    statement.id(),
                                    statement.subjects(),
                                    statement.step(),
                                    statement.key(),
                                    statement.occurredAt(),
                                    List.of(),
                                    statement.commitments(),
                                    statement.details()),
                            actor.key());
                }
            }
            throw new AssertionError("a party of the tests signs");
        }
    }
}
