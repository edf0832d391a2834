package io.shuzheng.anoncreds.benchmark;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each engine takes for each step, in one thread, under a definition that it knows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

    /** Which engine is measured. */
    @Param({"java", "native"})
    public String engine;

    /** Whether the credential is revocable, and presentations prove non-revocation. */
    @Param({"false", "true"})
    public boolean revocable;

    private AnonCredsEngine measured;
    private BenchmarkCredential credential;

    @Setup
    public void prepare() {
        measured = engine.equals("java") ? AnonCredsEngines.javaEngine() : AnonCredsEngines.nativeEngine();
        credential = new BenchmarkCredential(AnonCredsEngines.javaEngine(), revocable);
    }

    @Benchmark
    public NewCredentialRequest request() {
        return credential.request(measured);
    }

    @Benchmark
    public Credential issue() {
        return credential.issue(measured);
    }

    @Benchmark
    public Credential process() {
        return credential.process(measured);
    }

    @Benchmark
    public Presentation present() {
        return credential.present(measured);
    }

    @Benchmark
    public ProofVerdict verify() {
        return credential.verify(measured);
    }
}
