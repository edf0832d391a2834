package io.shuzheng.voucher.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.access.Entitlements;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bureau and bank as agents over HTTP, and a real ledger. */
class EvidenceTransportTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Step STEP = new Step("application-received");
    private static final Subject APPLICATION = Subject.application("app-1");

    @TempDir
    Path folder;

    private final List<TransparentStatement> logged = new CopyOnWriteArrayList<>();
    private final List<EvidenceProblem> problems = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private TestMarket market;
    private EvidenceRecorder recorder;
    private Agent bank;

    @BeforeEach
    void start() {
        market = new TestMarket(folder);
        recorder = new EvidenceRecorder(this::logDid, new EvidenceListener() {
            @Override
            public void logged(UnitOfWork work, TransparentStatement statement) {
                work.afterCommit(() -> logged.add(statement));
            }

            @Override
            public void refused(UnitOfWork work, SignedStatement statement, EvidenceProblem problem) {
                work.afterCommit(() -> problems.add(problem));
            }
        });
        bank = market.start("bank", recorder);
    }

    @AfterEach
    void stop() {
        market.close();
    }

    private Did logDid() {
        asked.incrementAndGet();
        return TestMarket.did("bureau");
    }

    private EvidenceLogModule log(SubmissionPolicy submitting) {
        ReadPolicy reading = new ReadPolicy(Set.of(), Entitlements.none());
        return new EvidenceLogModule(market.anchor("bureau"), reading, submitting, Duration.ofMillis(100));
    }

    private StatementDigest record(StatementDigest... previous) {
        return bank.context()
                .store()
                .execute(work -> recorder.record(work, STEP, List.of(APPLICATION), statement -> {
                    for (StatementDigest digest : previous) {
                        statement.after(digest);
                    }
                }));
    }

    private List<TransparentStatement> receipts() {
        return bank.context().store().read(reader -> recorder.receiptsOf(reader, APPLICATION));
    }

    @Test
    void whenTheLogStartsAfterTheStatementThenTheReceiptComesAndIsAnchored() {
        StatementDigest digest = record();
        EvidenceLogModule log = log(SubmissionPolicy.ownStatements());
        Agent bureau = market.start("bureau", log);

        await().atMost(LIMIT).until(() -> logged.size() == 1);
        TransparentStatement receipt = receipts().get(0);
        assertThat(receipt.statement().digest()).isEqualTo(digest);
        assertThat(recorder.holds(receipt)).isTrue();
        Optional<AnchoredBatch> anchored = await().atMost(LIMIT)
                .until(
                        () -> bureau.context()
                                .store()
                                .execute(work -> new WalletAnchorStore(work)
                                        .firstCovering(receipt.receipt().index())),
                        Optional::isPresent);
        AnchoredBatch batch = anchored.orElseThrow();
        assertThat(market.anchor("bank").find(batch.reference()).filter(batch::isHeldBy))
                .isPresent();
    }

    @Test
    void whenTheLogIsOnTheLedgerWithoutAnEndpointThenTheStatementWaitsForIt() {
        market.register("bureau");
        record();
        await().atMost(LIMIT).until(() -> asked.get() >= 3);

        market.start("bureau", log(SubmissionPolicy.ownStatements()));

        await().atMost(LIMIT).until(() -> logged.size() == 1);
        assertThat(problems).isEmpty();
    }

    @Test
    void whenAReferenceComesLaterThenTheStatementIsSentAgainUntilItIsLogged() {
        EvidenceLogModule log = log(SubmissionPolicy.ownStatements());
        Agent bureau = market.start("bureau", log);
        StatementAuthor author = new StatementAuthor(bureau.context());
        SignedStatement first = bureau.context()
                .store()
                .execute(work -> author.sign(work, new Step("blank-issued"), List.of(APPLICATION), s -> {}));

        StatementDigest second = record(first.digest());
        await().atMost(LIMIT).until(() -> resends(second) >= 2);
        assertThat(logged).isEmpty();
        bureau.context().store().run(work -> log.append(work, first));

        await().atMost(LIMIT).until(() -> logged.size() == 1);
        assertThat(receipts()).extracting(r -> r.receipt().index()).containsExactly(1L);
        assertThat(problems).isEmpty();
        assertThat(receipts(bureau, log)).extracting(r -> r.statement()).containsExactly(first);
    }

    @Test
    void whenTheLogDoesNotPermitTheStatementThenTheRecorderIsTold() {
        Agent bureau = market.start("bureau", log((sender, statement) -> false));

        record();

        await().atMost(LIMIT).until(() -> !problems.isEmpty());
        assertThat(problems).containsExactly(EvidenceProblem.NOT_PERMITTED);
        assertThat(receipts()).isEmpty();
        assertThat(size(bureau)).isZero();
    }

    @Test
    void whenTheCallersUnitOfWorkFailsThenNothingOfItIsInTheLog() {
        EvidenceLogModule log = log(SubmissionPolicy.ownStatements());
        Agent bureau = market.start("bureau", log);

        bureau.context().store().run(work -> {
            log.record(work, new Step("blank-issued"), List.of(APPLICATION), s -> {});
            log.record(work, new Step("blank-spent"), List.of(APPLICATION), s -> {});
        });
        assertThat(catchThrowable(() -> bureau.context().store().run(work -> {
                    log.record(work, new Step("blank-issued"), List.of(APPLICATION), s -> {});
                    throw new IllegalStateException("the step failed");
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(receipts(bureau, log))
                .extracting(r -> r.statement().statement().step().name())
                .containsExactly("blank-issued", "blank-spent");
    }

    private static List<TransparentStatement> receipts(Agent bureau, EvidenceLogModule log) {
        return bureau.context().store().read(reader -> log.receiptsOf(reader, APPLICATION));
    }

    private static long size(Agent bureau) {
        return bureau.context()
                .store()
                .read(reader -> WalletStatementStore.reading(reader).size());
    }

    private int resends(StatementDigest digest) {
        return bank.context()
                .store()
                .read(reader -> reader.find(OwnStatement.TYPE, digest.hex()))
                .orElseThrow()
                .resends();
    }
}
