package io.shuzheng.evidence.audit;

import static io.shuzheng.evidence.audit.LineageAuditTest.assertNames;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.primitives.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changes the log's database and has not the log's key. The lineage of application 0 has the even places. */
class TamperedDatabaseTest {

    private static final int SIZE = 2 * TestFlow.STEPS;

    private final TestFlow flow = TestFlow.of(2).anchor();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenAStatementIsChangedThenItIsNamed(boolean withReceipts) {
        for (int i = 0; i < SIZE; i++) {
            List<LogRow> rows = new ArrayList<>(flow.rows());
            LogRow row = rows.get(i);
            LogRow changed = new LogRow(i, changed(row.statement()), row.treeHead());
            rows.set(i, changed);

            LineageReport report = audit(rows, withReceipts);

            assertThat(report.intact()).isFalse();
            boolean originalIsKnown = withReceipts || isReferredTo(i);
            assertNames(
                    report,
                    FindingKind.CHANGED,
                    originalIsKnown ? flow.statement(i).digest() : changed.digest());
            if (i % 2 == 0) {
                assertNames(report, FindingKind.SIGNATURE_INVALID, changed.digest());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenAStatementIsRemovedThenItIsNamed(boolean renumbered) {
        for (int i = 0; i < SIZE; i++) {
            List<LogRow> rows = new ArrayList<>(flow.rows());
            rows.remove(i);

            LineageReport report = audit(renumbered ? renumber(rows) : rows, true);

            assertThat(report.intact()).isFalse();
            assertNames(report, FindingKind.REMOVED, flow.statement(i).digest());
            assertThat(report.findings())
                    .as("only what happened is named, for index %d", i)
                    .allSatisfy(
                            finding -> assertThat(finding.kind()).isIn(FindingKind.REMOVED, FindingKind.MISSING_STEP));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenAStatementIsRemovedAndNoReceiptIsShownThenItsPlaceIsNamed(boolean renumbered) {
        for (int i = 0; i < SIZE; i++) {
            List<LogRow> rows = new ArrayList<>(flow.rows());
            rows.remove(i);

            LineageReport report = audit(renumbered ? renumber(rows) : rows, false);

            assertThat(report.intact()).isFalse();
            int place = i;
            assertThat(report.findings()).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.REMOVED);
                if (finding.place() instanceof Place.OfRange range) {
                    assertThat(range.from()).isLessThanOrEqualTo(place);
                    assertThat(range.to()).isGreaterThan(place);
                } else {
                    assertThat(((Place.OfStatement) finding.place()).digest())
                            .isEqualTo(flow.statement(place).digest());
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTwoStatementsAreExchangedThenBothAreNamed(boolean withReceipts) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = i + 1; j < SIZE; j++) {
                List<LogRow> rows = new ArrayList<>(flow.rows());
                rows.set(
                        i,
                        new LogRow(
                                i,
                                flow.rows().get(j).statement(),
                                flow.rows().get(i).treeHead()));
                rows.set(
                        j,
                        new LogRow(
                                j,
                                flow.rows().get(i).statement(),
                                flow.rows().get(j).treeHead()));

                LineageReport report = audit(rows, withReceipts);

                assertThat(report.intact()).isFalse();
                assertNames(report, FindingKind.REORDERED, flow.statement(i).digest());
                assertNames(report, FindingKind.REORDERED, flow.statement(j).digest());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenARowIsMovedWithItsHeadThenItIsNamed(boolean renumbered) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                if (i != j) {
                    List<LogRow> rows = new ArrayList<>(flow.rows());
                    rows.add(j, rows.remove(i));

                    LineageReport report = audit(renumbered ? renumber(rows) : rows, true);

                    assertThat(report.intact()).isFalse();
                    assertNames(report, FindingKind.REORDERED, flow.statement(i).digest());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenAStatementWasNeverTakenInThenItIsNamed(boolean withReceipts) {
        SignedStatement inserted = TestFlow.lineage(7).get(0);
        for (int i = 0; i <= SIZE; i++) {
            List<LogRow> rows = new ArrayList<>(flow.rows());
            rows.add(
                    i,
                    new LogRow(
                            i,
                            inserted.compact(),
                            rows.get(Math.min(i, SIZE - 1)).treeHead()));

            LineageReport report = audit(renumber(rows), withReceipts);

            assertNames(report, FindingKind.LOG_INCONSISTENT, inserted.digest());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenTheEndIsCutOffAfterItsAnchorThenItIsFound(boolean withReceipts) {
        List<LogRow> rows = flow.rows().subList(0, SIZE - 2);

        LineageReport report = audit(rows, withReceipts);

        assertThat(report.findings()).extracting(Finding::place).contains(new Place.OfRange(SIZE - 2L, SIZE));
        if (withReceipts) {
            assertNames(report, FindingKind.REMOVED, flow.statement(SIZE - 2).digest());
        }
    }

    private LineageReport audit(List<LogRow> rows, boolean withReceipts) {
        return flow.audit(flow.evidence(rows), withReceipts ? flow.receipts() : List.of());
    }

    private boolean isReferredTo(int index) {
        return flow.receipts().stream()
                .anyMatch(given -> given.statement()
                        .statement()
                        .previous()
                        .contains(flow.statement(index).digest()));
    }

    /** The same statement of a second later: well-formed, and not what the actor signed. */
    private static String changed(String compact) {
        String[] parts = compact.split("\\.", -1);
        String payload = new String(Base64Url.decode(parts[1]), StandardCharsets.UTF_8);
        String other = payload.replace("\"occurredAt\":1790000", "\"occurredAt\":1790001");
        assertThat(other).isNotEqualTo(payload);
        return parts[0] + '.' + Base64Url.encode(other.getBytes(StandardCharsets.UTF_8)) + '.' + parts[2];
    }

    private static List<LogRow> renumber(List<LogRow> rows) {
        List<LogRow> renumbered = new ArrayList<>();
        for (LogRow row : rows) {
            renumbered.add(new LogRow(renumbered.size(), row.statement(), row.treeHead()));
        }
        return renumbered;
    }
}
