package io.shuzheng.evidence.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.log.HeadConsistency;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.ReceiptVerdict;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceResponderTest {

    private final TestFlow flow = TestFlow.of(2);

    /** The bank is entitled to the spend statement of its application's blank. */
    private final ReadPolicy reading = new ReadPolicy(
            Set.of(TestKeys.REGULATOR.id().did()),
            (reader, subject) -> reader.equals(TestKeys.BANK.id().did()) && subject.equals(blank())
                    ? Set.of(new Step("voucher-spent"))
                    : Set.of());

    private final EvidenceResponder responder =
            new EvidenceResponder(flow.log(), reading, SubmissionPolicy.ownStatements());

    @Test
    void whenAnActorSubmitsItsStatementThenItGetsAReceipt() {
        SignedStatement statement = TestFlow.lineage(5).get(0);

        ReceiptReply reply = (ReceiptReply) ask(TestKeys.ENTERPRISE, new SubmitStatement(statement));

        assertThat(reply.receipt().verify(statement, TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
        assertThat(ask(TestKeys.ENTERPRISE, new SubmitStatement(statement))).isEqualTo(reply);
    }

    @Test
    void whenAnotherSubmitsTheStatementThenRefusedAndTheLogUnchanged() {
        assertProblem(
                EvidenceProblem.NOT_PERMITTED,
                ask(TestKeys.BANK, new SubmitStatement(TestFlow.lineage(5).get(0))));
        assertThat(flow.rows()).hasSize(2 * TestFlow.STEPS);
    }

    @Test
    void whenACourierMaySubmitThenTheSignatureStillCounts() {
        EvidenceResponder open = new EvidenceResponder(flow.log(), reading, SubmissionPolicy.anyStatement());
        SignedStatement forged = SignedStatement.sign(TestFlow.lineage(5).get(0).statement(), TestKeys.BANK.key());

        assertThat(answer(
                        open,
                        TestKeys.BANK,
                        new SubmitStatement(TestFlow.lineage(5).get(0))))
                .isInstanceOf(ReceiptReply.class);
        assertProblem(EvidenceProblem.SIGNATURE_INVALID, answer(open, TestKeys.BANK, new SubmitStatement(forged)));
    }

    @Test
    void whenAnActorAsksForItsReceiptThenItGetsTheFirstAndOnceAnchoredTheAnchored() {
        StatementDigest own = flow.statement(0).digest();
        assertThat(ask(TestKeys.ENTERPRISE, new GetReceipt(own, false)))
                .isEqualTo(new ReceiptReply(flow.receipt(0).receipt(), Optional.empty()));
        assertThat(ask(TestKeys.ENTERPRISE, new GetReceipt(own, true)))
                .isEqualTo(new ReceiptReply(flow.receipt(0).receipt(), Optional.empty()));

        flow.anchor();

        ReceiptReply reply = (ReceiptReply) ask(TestKeys.ENTERPRISE, new GetReceipt(own, true));
        assertThat(reply.anchor()).isEqualTo(flow.anchors().newest());
        assertThat(reply.receipt().verify(flow.statement(0), TestLogs.identity()))
                .isEqualTo(ReceiptVerdict.HOLDS);
        assertThat(flow.ledger().find(reply.anchor().orElseThrow().reference()))
                .hasValueSatisfying(
                        record -> assertThat(reply.anchor().orElseThrow().isHeldBy(record))
                                .isTrue());
    }

    @Test
    void whenAStatementIsAnothersThenItIsNotThereButForThoseEntitled() {
        StatementDigest spent = flow.statement(6).digest();
        assertProblem(EvidenceProblem.STATEMENT_UNKNOWN, ask(TestKeys.ENTERPRISE, new GetReceipt(spent, false)));
        assertProblem(
                EvidenceProblem.STATEMENT_UNKNOWN,
                ask(TestKeys.ENTERPRISE, new GetReceipt(StatementDigest.of("none"), false)));
        assertThat(ask(TestKeys.BUREAU, new GetReceipt(spent, false))).isInstanceOf(ReceiptReply.class);
        assertThat(ask(TestKeys.BANK, new GetReceipt(spent, false))).isInstanceOf(ReceiptReply.class);
        assertThat(ask(TestKeys.REGULATOR, new GetReceipt(spent, false))).isInstanceOf(ReceiptReply.class);
    }

    @Test
    void whenASubjectIsListedThenEachReaderSeesItsOwnPart() {
        assertThat(listed(TestKeys.BANK, blank())).containsExactly(6);
        assertThat(listed(TestKeys.BANK, TestFlow.application(0))).containsExactly(8, 10);
        assertThat(listed(TestKeys.ENTERPRISE, TestFlow.application(0))).containsExactly(0);
        assertThat(listed(TestKeys.CENTRE, TestFlow.application(0))).isEmpty();
        assertThat(listed(TestKeys.REGULATOR, TestFlow.application(0))).containsExactly(0, 4, 8, 10);
    }

    @Test
    void whenTheWholeLogIsListedThenOnlyRegulatorsMay() {
        assertProblem(EvidenceProblem.NOT_PERMITTED, ask(TestKeys.BANK, new ListStatements(Optional.empty(), 0, 10)));
        StatementsReply first = list(new ListStatements(Optional.empty(), 0, 10));
        assertThat(first.rows()).isEqualTo(flow.rows().subList(0, 10));
        assertThat(first.next()).contains(10L);
        StatementsReply second = list(new ListStatements(Optional.empty(), 10, 10));
        assertThat(second.rows()).isEqualTo(flow.rows().subList(10, 12));
        assertThat(second.next()).isEmpty();
        assertThat(list(new ListStatements(Optional.empty(), Long.MAX_VALUE, 1_000))
                        .rows())
                .isEmpty();
    }

    @Test
    void whenAPageIsFullThenTheNextBeginsBehindIt() {
        StatementsReply page = list(new ListStatements(Optional.of(TestFlow.application(0)), 1, 2));

        assertThat(page.rows()).extracting(LogRow::index).containsExactly(4L, 8L);
        assertThat(page.next()).contains(10L);
    }

    @Test
    void whenRowsAreLargeThenAPageStaysBelowTheLargestMessage() {
        String large = "x".repeat(150_000);
        flow.database()
                .tamper(rows -> rows.stream()
                        .map(row -> new LogRow(row.index(), large, row.treeHead()))
                        .toList());

        StatementsReply page = list(new ListStatements(Optional.empty(), 0, 1_000));

        assertThat(page.rows()).hasSize(2);
        assertThat(Json.write(page.toJson()).length()).isLessThan(1 << 20);
    }

    @Test
    void whenAnybodyAsksForHeadsThenTheyAreConsistent() {
        TreeHeadReply now = (TreeHeadReply) ask(TestKeys.BANK, new GetTreeHead());
        ConsistencyReply proof = (ConsistencyReply) ask(TestKeys.BANK, new GetConsistency(3, 12));

        assertThat(new HeadConsistency(flow.receipt(2).receipt().head(), now.head(), proof.proof())
                        .verify(TestLogs.identity()))
                .isEqualTo(HeadConsistency.Verdict.CONSISTENT);
        assertProblem(EvidenceProblem.TREE_SIZE_UNKNOWN, ask(TestKeys.BANK, new GetConsistency(3, 13)));
        assertProblem(EvidenceProblem.TREE_SIZE_UNKNOWN, ask(TestKeys.BANK, new GetConsistency(-1, 3)));
    }

    @Test
    void whenTheRegulatorCopiesTheLogThenTheCopyIsTheEvidence() {
        flow.anchor();
        flow.append(TestFlow.lineage(7).get(0));

        LogCopyRequest copy = LogCopyRequest.start();
        while (copy.next().isPresent()) {
            EvidenceReply reply = ask(TestKeys.REGULATOR, copy.next().get());
            copy = copy.with(EvidenceProtocol.parseReply(reply.name(), Json.parse(Json.write(reply.toJson()))));
        }

        assertThat(copy.evidence()).isEqualTo(flow.evidence());
        assertThat(flow.audit(copy.evidence(), flow.receipts()).intact()).isTrue();
    }

    @Test
    void whenTheLogDoesNotLetTheRegulatorOnThenTheCopyEndsWithAnError() {
        LogCopyRequest rows = LogCopyRequest.start().with(new AnchorsReply(List.of(), Optional.empty(), false));

        assertThatThrownBy(() -> rows.with(new ProblemReport(EvidenceProblem.NOT_PERMITTED, "no")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> rows.with(new StatementsReply(List.of(), Optional.of(0L))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LogCopyRequest.start().with(new AnchorsReply(List.of(), Optional.empty(), true)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenAStoredRowIsDamagedThenTheRegulatorReadsItAndOthersGetNoAnswer() {
        flow.database().tamper(rows -> {
            rows.set(0, new LogRow(0, "damaged", rows.get(0).treeHead()));
            return rows;
        });

        assertThat(list(new ListStatements(Optional.empty(), 0, 1)).rows())
                .extracting(LogRow::statement)
                .containsExactly("damaged");
        assertThatThrownBy(() -> ask(TestKeys.BANK, new GetReceipt(StatementDigest.of("damaged"), false)))
                .isInstanceOf(InternalFailureException.class);
    }

    private static Subject blank() {
        return Subject.blank("GD-2026-000000");
    }

    private StatementsReply list(ListStatements request) {
        return (StatementsReply) ask(TestKeys.REGULATOR, request);
    }

    private List<Integer> listed(TestKeys reader, Subject subject) {
        StatementsReply reply = (StatementsReply) ask(reader, new ListStatements(Optional.of(subject), 0, 100));
        assertThat(reply.next()).isEmpty();
        return reply.rows().stream().map(row -> (int) row.index()).toList();
    }

    private EvidenceReply ask(TestKeys peer, EvidenceRequest request) {
        return answer(responder, peer, request);
    }

    private EvidenceReply answer(EvidenceResponder by, TestKeys peer, EvidenceRequest request) {
        return flow.database()
                .inTransaction((StatementStore store) -> by.answer(peer.id().did(), request, store, flow.anchors()));
    }

    private static void assertProblem(EvidenceProblem problem, EvidenceReply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        ProblemReport.class,
                        report -> assertThat(report.problem()).isEqualTo(problem));
    }
}
