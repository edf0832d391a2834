package io.shuzheng.anoncreds.benchmark;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.BatchOutcome;
import io.shuzheng.anoncreds.verification.PresentationBatch;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.ReceivedPresentation;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a presentation takes, all rules included, where many are verified: one after the other, or as a batch on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class BatchBenchmark {

    private static final int SIZE = 32;

    /** As in {@link EngineBenchmark}. */
    @Param({"false", "true"})
    public boolean revocable;

    private ExecutorService threads;
    private PresentationVerifier verifier;
    private List<ReceivedPresentation> received;

    @Setup
    public void prepare() {
        AnonCredsEngine engine = AnonCredsEngines.javaEngine();
        BenchmarkCredential credential = new BenchmarkCredential(engine, revocable);
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        verifier = new PresentationVerifier(engine, credential.published(), Clock.systemUTC());
        received = Collections.nCopies(
                SIZE, new ReceivedPresentation.Parsed(credential.asked(), credential.presentation()));
    }

    @TearDown
    public void end() {
        threads.shutdown();
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public List<VerificationReport> oneAfterTheOther() {
        return received.stream().map(each -> each.judge(verifier)).toList();
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public List<BatchOutcome> batch() {
        return new PresentationBatch(verifier, threads).verifyAll(received);
    }
}
