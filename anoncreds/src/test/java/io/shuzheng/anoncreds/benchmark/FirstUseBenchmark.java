package io.shuzheng.anoncreds.benchmark;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.JavaEngineSettings;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What each step takes the Java engine under a definition that it has never seen: it has no tables, and begins to build them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class FirstUseBenchmark {

    /** As in {@link EngineBenchmark}. */
    @Param({"false", "true"})
    public boolean revocable;

    private BenchmarkCredential credential;
    private ExecutorService threads;
    private AnonCredsEngine fresh;

    @Setup
    public void prepare() {
        credential = new BenchmarkCredential(AnonCredsEngines.javaEngine(), revocable);
    }

    @Setup(Level.Invocation)
    public void forget() {
        JavaEngineSettings standard = JavaEngineSettings.standard();
        threads = Executors.newFixedThreadPool(standard.parallelism());
        fresh = AnonCredsEngines.javaEngine(new JavaEngineSettings(
                standard.random(),
                threads,
                standard.parallelism(),
                standard.primaryTableBytes(),
                standard.revocationTableBytes(),
                standard.usesBeforeTable()));
    }

    /** Waits for the tables, so that their building does not slow the next one. */
    @TearDown(Level.Invocation)
    public void awaitTables() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the tables take too long");
        }
    }

    @Benchmark
    public NewCredentialRequest request() {
        return credential.request(fresh);
    }

    @Benchmark
    public Credential issue() {
        return credential.issue(fresh);
    }

    @Benchmark
    public Credential process() {
        return credential.process(fresh);
    }

    @Benchmark
    public Presentation present() {
        return credential.present(fresh);
    }

    @Benchmark
    public ProofVerdict verify() {
        return credential.verify(fresh);
    }
}
