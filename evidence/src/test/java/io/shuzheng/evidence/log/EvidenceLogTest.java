package io.shuzheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EvidenceLogTest {

    private static final Subject SUBJECT = Subject.application("app-1");

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final EvidenceLog log = TestLogs.log();

    @Test
    void whenStatementsAreAppendedThenEachReceiptHoldsAndNamesItsPlace() {
        for (int i = 0; i < 40; i++) {
            Receipt receipt = append(log, statement(i));

            assertThat(receipt.index()).isEqualTo(i);
            assertThat(receipt.head().size()).isEqualTo(i + 1L);
            assertThat(receipt.verify(statement(i), TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
            assertThat(receipt.verify(statement(i + 1), TestLogs.identity())).isEqualTo(ReceiptVerdict.OTHER_STATEMENT);
        }
    }

    @Test
    void whenManyAreAppendedTogetherThenOneHeadCoversThem() {
        append(log, statement(0));
        List<SignedStatement> statements =
                IntStream.range(1, 20).mapToObj(EvidenceLogTest::statement).toList();

        List<Receipt> receipts = database.inTransaction(store -> log.appendAll(store, statements));

        assertThat(receipts)
                .extracting(Receipt::head)
                .containsOnly(receipts.get(0).head());
        assertThat(receipts).extracting(r -> r.verify(TestLogs.identity())).containsOnly(ReceiptVerdict.HOLDS);
        assertThat(head(log).root()).isEqualTo(root(20));
    }

    @Test
    void whenTheSameStatementComesAgainThenItsReceiptIsTheSame() {
        Receipt first = append(log, statement(0));
        append(log, statement(1));

        assertThat(append(log, statement(0))).isEqualTo(first);
        List<Receipt> twice = database.inTransaction(s -> log.appendAll(s, List.of(statement(2), statement(2))));
        Receipt again = database.inTransaction(s -> log.receipt(s, statement(2).digest()));
        assertThat(twice).containsExactly(again, again);
        assertThat(size()).isEqualTo(3);
    }

    @Test
    void whenTheLogIsEmptyThenItsHeadIsThatOfTheEmptyTree() {
        SignedTreeHead head = head(log);

        assertThat(head.size()).isZero();
        assertThat(head.root()).isEqualTo(MerkleHash.EMPTY_TREE);
        assertThat(head.isSignedBy(TestLogs.identity())).isTrue();
    }

    @Test
    void whenATransactionIsRolledBackThenTheLogForgetsIt() {
        append(log, statement(0));
        assertThatThrownBy(() -> database.inTransaction(store -> {
                    log.append(store, statement(1));
                    log.append(store, statement(2));
                    throw new IllegalStateException("the caller's other change failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(head(log).root()).isEqualTo(root(1));
        Receipt receipt = append(log, statement(3));
        assertThat(receipt.index()).isEqualTo(1);
        assertThat(receipt.verify(TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
        assertThat(receipt.head().root()).isNotEqualTo(root(2));
    }

    @Test
    void whenTwoProcessesShareADatabaseThenEachSeesWhatTheOtherAppended() {
        EvidenceLog other = TestLogs.log();
        for (int i = 0; i < 10; i++) {
            append(i % 3 == 0 ? other : log, statement(i));
        }
        assertThatThrownBy(() -> database.inTransaction(store -> {
                    log.append(store, statement(10));
                    throw new IllegalStateException("the caller's other change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        append(other, statement(11));

        assertThat(head(log).root()).isEqualTo(head(other).root());
        assertThat(append(log, statement(12)).verify(TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
    }

    @Test
    void whenTheLogStartsOnAFullStoreThenItGoesOn() {
        IntStream.range(0, 9).forEach(i -> append(log, statement(i)));

        EvidenceLog restarted = TestLogs.log();

        assertThat(append(restarted, statement(9)).head().root()).isEqualTo(root(10));
    }

    @Test
    void whenManyStatementsAreAppendedThenNoneIsReadAgain() {
        int count = 2_000;
        List<SignedStatement> statements =
                IntStream.range(0, count).mapToObj(EvidenceLogTest::statement).toList();
        for (int i = 0; i < count; i += 50) {
            List<SignedStatement> some = statements.subList(i, i + 50);
            database.inTransaction(store -> log.appendAll(store, some));
        }

        assertThat(database.rowsRead()).isLessThan(2L * count);
    }

    @Test
    void whenAStoredStatementWasChangedThenARestartedLogRefusesToGoOn() {
        IntStream.range(0, 5).forEach(i -> append(log, statement(i)));
        database.tamper(entries -> {
            entries.set(2, new LogRow(2, statement(77).compact(), entries.get(2).treeHead()));
            return entries;
        });

        assertThatThrownBy(() -> append(TestLogs.log(), statement(5))).isInstanceOf(InternalFailureException.class);
    }

    @Test
    void whenHeadsAreOfTheSameLogThenTheyAreConsistent() {
        SignedTreeHead empty = head(log);
        List<SignedTreeHead> heads = new ArrayList<>(List.of(empty));
        IntStream.range(0, 17).forEach(i -> heads.add(append(log, statement(i)).head()));

        for (SignedTreeHead first : heads) {
            for (SignedTreeHead second : heads.subList(heads.indexOf(first), heads.size())) {
                HeadConsistency consistency = new HeadConsistency(
                        first,
                        second,
                        database.inTransaction(store -> log.consistency(store, first.size(), second.size())));
                assertThat(consistency.verify(TestLogs.identity())).isEqualTo(HeadConsistency.Verdict.CONSISTENT);
            }
        }
    }

    @Test
    void whenALogShowsTwoHistoriesThenTheyAreInconsistent() {
        InMemoryDatabase forked = new InMemoryDatabase();
        EvidenceLog fork = TestLogs.log();
        SignedTreeHead shown = append(log, statement(0)).head();
        forked.inTransaction(store -> fork.appendAll(store, List.of(statement(1), statement(2))));
        SignedTreeHead other = forked.inTransaction(fork::head);

        HeadConsistency consistency =
                new HeadConsistency(shown, other, forked.inTransaction(store -> fork.consistency(store, 1, 2)));

        assertThat(consistency.verify(TestLogs.identity())).isEqualTo(HeadConsistency.Verdict.INCONSISTENT);
    }

    @Test
    void whenALaterHeadIsAskedForThenTheReceiptIsForIt() {
        append(log, statement(0));
        SignedTreeHead later = append(log, statement(1)).head();

        Receipt receipt =
                database.inTransaction(s -> log.receipt(s, statement(0).digest(), later));

        assertThat(receipt.head()).isEqualTo(later);
        assertThat(receipt.verify(statement(0), TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
    }

    @Test
    void whenTheHeadIsNotOneOfTheLogThatHoldsTheStatementThenRefused() {
        SignedTreeHead first = append(log, statement(0)).head();
        append(log, statement(1));
        SignedTreeHead foreign = TestLogs.signer().sign(2, MerkleHash.EMPTY_TREE, TestLogs.NOW);

        assertRefused(
                EvidenceProblem.TREE_SIZE_UNKNOWN,
                () -> database.inTransaction(s -> log.receipt(s, statement(1).digest(), first)));
        assertRefused(
                EvidenceProblem.TREE_SIZE_UNKNOWN,
                () -> database.inTransaction(s -> log.receipt(s, statement(1).digest(), foreign)));
        assertRefused(EvidenceProblem.TREE_SIZE_UNKNOWN, () -> database.inTransaction(s -> log.consistency(s, 1, 3)));
        assertRefused(EvidenceProblem.TREE_SIZE_UNKNOWN, () -> database.inTransaction(s -> log.consistency(s, 2, 1)));
        assertRefused(
                EvidenceProblem.STATEMENT_UNKNOWN,
                () -> database.inTransaction(s -> log.receipt(s, StatementDigest.of("unknown"))));
    }

    @Test
    void whenTheClockGoesBackThenTheHeadsDoNot() {
        append(log, statement(0));
        EvidenceLog behind = TestLogs.log(Clock.fixed(Instant.ofEpochSecond(TestStatements.T0 + 100), ZoneOffset.UTC));

        assertThat(append(behind, statement(1)).head().head().timestamp()).isEqualTo(TestLogs.NOW);
    }

    private static SignedStatement statement(int number) {
        return sign(TestStatements.statement(TestKeys.BANK, "a-step", number, SUBJECT));
    }

    private static SignedStatement sign(StatementBuilder statement) {
        return TestStatements.sign(TestKeys.BANK, statement);
    }

    private long size() {
        return database.inTransaction(StatementStore::size);
    }

    private SignedTreeHead head(EvidenceLog of) {
        return database.inTransaction(of::head);
    }

    private Receipt append(EvidenceLog to, SignedStatement statement) {
        return database.inTransaction(store -> to.append(store, statement));
    }

    private static MerkleHash root(int count) {
        MerkleTree tree = new MerkleTree();
        IntStream.range(0, count)
                .forEach(i -> tree.appendHash(statement(i).digest().leafHash()));
        return tree.root();
    }

    private static void assertRefused(EvidenceProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EvidenceRefusedException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
