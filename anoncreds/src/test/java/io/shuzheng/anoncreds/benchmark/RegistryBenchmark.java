package io.shuzheng.anoncreds.benchmark;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What a revocation registry takes, its tails file included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class RegistryBenchmark {

    /** Which engine is measured. */
    @Param({"java", "native"})
    public String engine;

    /** Credentials of the registry. */
    @Param("10000")
    public int size;

    private AnonCredsEngine measured;
    private CredentialDefinition definition;
    private Path directory;

    @Setup
    public void prepare() {
        measured = engine.equals("java") ? AnonCredsEngines.javaEngine() : AnonCredsEngines.nativeEngine();
        definition = TestObjects.credentialDefinition();
        directory = BenchmarkRegistry.temporaryDirectory();
    }

    @Benchmark
    public NewRevocationRegistry create() throws IOException {
        NewRevocationRegistry made = measured.createRevocationRegistry(
                TestObjects.CREDENTIAL_DEFINITION_ID, definition, "benchmark", size, directory);
        Files.delete(made.tailsFile());
        return made;
    }
}
