package io.shuzheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the log refuses to take in. */
class AdmissionTest {

    private static final Subject SUBJECT = Subject.application("app-1");

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final EvidenceLog log = TestLogs.log();

    @Test
    void whenTheSignatureIsAnothersThenRefusedAndNothingChanges() {
        SignedStatement forged = SignedStatement.sign(
                TestStatements.statement(TestKeys.BANK, "a-step", 0, SUBJECT).build(), TestKeys.CENTRE.key());

        assertRefused(EvidenceProblem.SIGNATURE_INVALID, () -> append(log, forged));
        assertRefused(
                EvidenceProblem.SIGNATURE_INVALID,
                () -> database.inTransaction(s -> log.appendAll(s, List.of(statement(1), forged))));
        assertThat(size()).isZero();
    }

    @Test
    void whenTheKeyIsUnknownRetiredOrRotatedThenRefused() {
        EvidenceLog nobodyKnown = log((key, time) -> Optional.empty());
        EvidenceLog retired = log((key, time) ->
                time < TestLogs.NOW ? Optional.of(TestKeys.BANK.key().publicKey()) : Optional.empty());

        assertRefused(EvidenceProblem.KEY_UNKNOWN, () -> append(nobodyKnown, statement(0)));
        assertRefused(EvidenceProblem.KEY_UNKNOWN, () -> append(retired, statement(0)));
        EvidenceLog rotated = log((key, time) -> Optional.of(
                (time < TestLogs.NOW ? TestKeys.BANK : TestKeys.CENTRE).key().publicKey()));
        assertRefused(EvidenceProblem.KEY_UNKNOWN, () -> append(rotated, statement(0)));
    }

    @Test
    void whenTheStatementIsOfTheFutureThenRefused() {
        assertThat(append(log, at(TestLogs.NOW + 300)).index()).isZero();
        assertRefused(EvidenceProblem.OCCURRED_IN_FUTURE, () -> append(log, at(TestLogs.NOW + 301)));
    }

    @Test
    void whenTheActorUsesAnIdTwiceThenRefused() {
        SignedStatement other = sign(TestStatements.statement(TestKeys.BANK, "other-step", 0, SUBJECT));
        assertRefused(
                EvidenceProblem.ID_TAKEN,
                () -> database.inTransaction(s -> log.appendAll(s, List.of(statement(0), other))));
        append(log, statement(0));

        assertRefused(EvidenceProblem.ID_TAKEN, () -> append(log, other));
    }

    @Test
    void whenAReferenceIsNotInTheLogThenRefusedUntilItIs() {
        SignedStatement second = sign(TestStatements.statement(TestKeys.BANK, "a-step", 1, SUBJECT)
                .after(statement(0).digest()));

        assertRefused(EvidenceProblem.REFERENCE_UNKNOWN, () -> append(log, second));
        append(log, statement(0));
        assertThat(append(log, second).index()).isEqualTo(1);
    }

    @Test
    void whenVerifiedBeforeThenTheVerdictIsGoodForAMinute() {
        VerifiedStatements verified = log.verify(List.of(statement(0)));
        ActorKeys noMore = (key, time) -> Optional.empty();

        assertRefused(EvidenceProblem.KEY_UNKNOWN, () -> append(log(noMore, TestLogs.NOW + 61), verified));
        assertThat(size()).isZero();
        append(log(noMore, TestLogs.NOW + 60), verified);
        assertThat(size()).isEqualTo(1);
    }

    private static SignedStatement statement(int number) {
        return sign(TestStatements.statement(TestKeys.BANK, "a-step", number, SUBJECT));
    }

    private static SignedStatement at(long occurredAt) {
        return sign(Statement.of(new UUID(1, occurredAt), new Step("a-step"), TestKeys.BANK.id(), occurredAt, SUBJECT));
    }

    private static SignedStatement sign(StatementBuilder statement) {
        return TestStatements.sign(TestKeys.BANK, statement);
    }

    private static EvidenceLog log(ActorKeys keys) {
        return log(keys, TestLogs.NOW);
    }

    private static EvidenceLog log(ActorKeys keys, long now) {
        return new EvidenceLog(
                TestLogs.signer(),
                new StatementVerifier(keys),
                Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC));
    }

    private void append(EvidenceLog to, VerifiedStatements verified) {
        database.inTransaction(store -> to.appendAll(store, verified));
    }

    private long size() {
        return database.inTransaction(StatementStore::size);
    }

    private Receipt append(EvidenceLog to, SignedStatement statement) {
        return database.inTransaction(store -> to.append(store, statement));
    }

    private static void assertRefused(EvidenceProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EvidenceRefusedException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
