package io.shuzheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Many statements at once are judged and logged as they would be one after the other, on however many threads. */
class BatchProperties {

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);
    private static final Subject SUBJECT = Subject.application("app-1");
    private static final int KINDS = 40;

    @AfterContainer
    static void stop() {
        THREADS.shutdownNow();
    }

    @Property(tries = 60)
    void whenStatementsComeTogetherThenTheVerdictAndTheTreeAreThoseOfOneByOne(
            @ForAll @Size(max = 120) List<@IntRange(min = -4, max = KINDS) Integer> kinds) {
        List<SignedStatement> statements = statements(kinds);
        InMemoryDatabase singly = new InMemoryDatabase();
        InMemoryDatabase together = new InMemoryDatabase();
        InMemoryDatabase verifiedBefore = new InMemoryDatabase();
        EvidenceLog log = log();

        Optional<EvidenceProblem> expected = problem(singly, store -> {
            statements.forEach(statement -> TestLogs.log().append(store, statement));
            return store;
        });
        Optional<EvidenceProblem> found = problem(together, store -> log.appendAll(store, statements));

        VerifiedStatements verified = log.verify(statements);
        Optional<EvidenceProblem> foundLater =
                problem(verifiedBefore, store -> TestLogs.log().appendAll(store, verified));

        assertThat(found).isEqualTo(expected);
        assertThat(foundLater).isEqualTo(expected);
        assertThat(verifiedBefore.inTransaction(TestLogs.log()::head).root())
                .isEqualTo(singly.inTransaction(TestLogs.log()::head).root());
        assertThat(together.inTransaction(log::head).root())
                .isEqualTo(singly.inTransaction(TestLogs.log()::head).root());
        for (Receipt receipt : together.inTransaction(store -> log.appendAll(store, rest(statements, found)))) {
            assertThat(receipt.verify(TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
        }
    }

    private static List<SignedStatement> rest(List<SignedStatement> statements, Optional<EvidenceProblem> problem) {
        return problem.isPresent() ? List.of() : statements;
    }

    private static EvidenceLog log() {
        return new EvidenceLog(
                TestLogs.signer(),
                new StatementVerifier(TestKeys.directory(), THREADS),
                Clock.fixed(Instant.ofEpochSecond(TestLogs.NOW), ZoneOffset.UTC));
    }

    private static Optional<EvidenceProblem> problem(InMemoryDatabase database, Function<StatementStore, ?> work) {
        try {
            database.inTransaction(work);
            return Optional.empty();
        } catch (EvidenceRefusedException e) {
            return Optional.of(e.problem());
        }
    }

    /** A number is a statement of that number, the same at each time; a few below 0 are of the kinds that are refused. */
    private static List<SignedStatement> statements(List<Integer> kinds) {
        List<SignedStatement> statements = new ArrayList<>();
        for (int kind : kinds) {
            statements.add(statement(kind));
        }
        return statements;
    }

    private static SignedStatement statement(int kind) {
        return switch (kind) {
            case -1 ->
                TestStatements.sign(TestKeys.CENTRE, TestStatements.statement(TestKeys.BANK, "a-step", 0, SUBJECT));
            case -2 -> signed(TestStatements.statement(TestKeys.BANK, "other-step", 1, SUBJECT));
            case -3 -> signed(of(2).after(signed(of(KINDS + 1)).digest()));
            case -4 -> signed(of(100_000));
            default -> signed(kind < 3 ? of(kind) : of(kind).after(signed(of(0)).digest()));
        };
    }

    private static StatementBuilder of(int number) {
        return TestStatements.statement(TestKeys.BANK, "a-step", number, SUBJECT);
    }

    private static SignedStatement signed(StatementBuilder statement) {
        return TestStatements.sign(TestKeys.BANK, statement);
    }
}
