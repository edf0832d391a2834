package io.shuzheng.anoncreds.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.ReceivedPresentation.Parsed;
import io.shuzheng.anoncreds.verification.ReceivedPresentation.Text;
import io.shuzheng.primitives.InternalFailureException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentationBatchTests {

    private static final int THREADS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    private Scenario scenario;

    @BeforeAll
    void present(@TempDir Path tails) {
        scenario = new Scenario(AnonCredsEngines.javaEngine(), tails);
    }

    @AfterAll
    void shutDown() {
        threads.shutdown();
    }

    @Test
    void whenOneIsBadThenTheOthersAreVerifiedInTheirOrder() {
        List<ReceivedPresentation> received = List.of(
                honest(),
                new Text(scenario.request, "{"),
                honest(),
                new Parsed(replayed(), scenario.presentation),
                honest());

        List<BatchOutcome> outcomes = batch(threads).verifyAll(received);

        assertThat(outcomes)
                .extracting(outcome -> outcome.report().verified())
                .containsExactly(true, false, true, false, true);
        assertThat(firstReason(outcomes.get(1))).isEqualTo(Reason.MALFORMED_PRESENTATION);
        assertThat(firstReason(outcomes.get(3))).isEqualTo(Reason.PROOF_INVALID);
    }

    @Test
    void whenBatchIsEmptyThenSoAreItsOutcomes() {
        assertThat(batch(threads).verifyAll(List.of())).isEmpty();
    }

    @Test
    void whenThereAreThreadsThenPresentationsAreJudgedAtOnce() {
        CyclicBarrier meeting = new CyclicBarrier(THREADS + 1);
        Set<Thread> judges = ConcurrentHashMap.newKeySet();
        PresentationBatch batch = new PresentationBatch(
                verifier(() -> {
                    judges.add(Thread.currentThread());
                    meet(meeting);
                }),
                threads);

        List<BatchOutcome> outcomes = batch.verifyAll(Collections.nCopies(THREADS + 1, honest()));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.report().verified()).isTrue());
        assertThat(judges).hasSize(THREADS + 1).contains(Thread.currentThread());
    }

    @Test
    void whenExecutorRefusesOrNeverRunsThenTheCallerJudgesAll() {
        Executor refusing = task -> {
            throw new RejectedExecutionException();
        };
        for (Executor executor : List.<Executor>of(refusing, task -> {})) {
            assertThat(batch(executor).verifyAll(List.of(honest(), honest())))
                    .hasSize(2)
                    .allSatisfy(
                            outcome -> assertThat(outcome.report().verified()).isTrue());
        }
    }

    @Test
    void whenTheRegistryBreaksForOneThenOnlyThatOneIsNotJudged() {
        InternalFailureException failure = new InternalFailureException("the ledger cannot be reached");

        List<BatchOutcome> outcomes = batchThatThrowsOnce(failure).verifyAll(List.of(honest(), honest(), honest()));

        assertThat(outcomes.get(0)).isEqualTo(new BatchOutcome.NotJudged(failure));
        assertThatThrownBy(() -> outcomes.get(0).report())
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("the ledger cannot be reached")
                .hasCause(failure);
        assertThat(outcomes.subList(1, 3))
                .allSatisfy(outcome -> assertThat(outcome.report().verified()).isTrue());
    }

    @Test
    void whenAPartThrowsWhatItMayNotThenTheOthersAreJudgedStill() {
        IllegalStateException bug = new IllegalStateException("a bug");

        List<BatchOutcome> outcomes = batchThatThrowsOnce(bug).verifyAll(List.of(honest(), honest()));

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        BatchOutcome.NotJudged.class,
                        outcome -> assertThat(outcome.failure()).hasCause(bug));
        assertThat(outcomes.get(1).report().verified()).isTrue();
    }

    @Test
    void whenTheCallerIsInterruptedThenTheBatchEnds() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> batch(task -> {}).verifyAll(List.of(honest())))
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private PresentationBatch batch(Executor executor) {
        return new PresentationBatch(verifier(() -> {}), executor);
    }

    /** Judges in the caller's thread, so that the first presentation is the one that it throws for. */
    private PresentationBatch batchThatThrowsOnce(RuntimeException failure) {
        List<RuntimeException> failures = new ArrayList<>(List.of(failure));
        return new PresentationBatch(
                verifier(() -> {
                    if (!failures.isEmpty()) {
                        throw failures.remove(0);
                    }
                }),
                task -> {});
    }

    /** @param beforeEach runs when a presentation's schema is looked up */
    private PresentationVerifier verifier(Runnable beforeEach) {
        return new PresentationVerifier(
                engine, new WatchedRegistry(scenario.issuer.published(), beforeEach), scenario.clock());
    }

    private record WatchedRegistry(AnonCredsRegistry published, Runnable beforeEach) implements AnonCredsRegistry {

        @Override
        public Schema schema(String id) {
            beforeEach.run();
            return published.schema(id);
        }

        @Override
        public CredentialDefinition credentialDefinition(String id) {
            return published.credentialDefinition(id);
        }

        @Override
        public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
            return published.revocationRegistryDefinition(id);
        }

        @Override
        public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
            return published.revocationStatusList(registryId, timestamp);
        }
    }

    private ReceivedPresentation honest() {
        return new Parsed(scenario.request, scenario.presentation);
    }

    private PresentationRequest replayed() {
        return new PresentationRequest(
                scenario.request.name(),
                scenario.request.version(),
                new Nonce(BigInteger.ONE),
                scenario.request.requestedAttributes(),
                scenario.request.requestedPredicates(),
                scenario.request.nonRevoked(),
                scenario.request.format());
    }

    private static Reason firstReason(BatchOutcome outcome) {
        return outcome.report().firstFailure().orElseThrow().reason();
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the others did not come", e);
        }
    }
}
