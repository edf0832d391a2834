package io.shuzheng.app.bench;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures each operation of two AnonCreds engines on the same objects, from one thread, in turns. */
final class AnonCredsBench {

    private static final int WARM_UP = 200;
    private static final int DEFINITIONS = 10;
    private static final int REGISTRIES = 3;
    private static final int LARGE_REGISTRY = 10_000;

    private final AnonCredsEngine nativeEngine;
    private final AnonCredsEngine javaEngine;
    private final Path directory;
    private final int rounds;

    AnonCredsBench(AnonCredsEngine nativeEngine, AnonCredsEngine javaEngine, Path directory, int rounds) {
        this.nativeEngine = nativeEngine;
        this.javaEngine = javaEngine;
        this.directory = directory;
        this.rounds = rounds;
    }

    /** @param result is told of each operation as it has been measured */
    void run(Consumer<EngineComparison> result) {
        BenchCredential plain = BenchCredential.plain(javaEngine);
        BenchCredential revocable = BenchCredential.revocable(javaEngine, directory);
        proofs(plain, "", result);
        issuance(plain, result);
        proofs(revocable, "_nonrevoked_predicate", result);
        result.accept(EngineComparison.ofMeans(
                "credential_definition",
                turns(Math.min(rounds, DEFINITIONS), engine -> BenchCredential.definition(engine, true))));
        result.accept(EngineComparison.ofMedians(
                "registry_10000",
                turns(Math.min(rounds, REGISTRIES), engine -> revocable.registry(engine, directory, LARGE_REGISTRY))));
    }

    private void issuance(BenchCredential bench, Consumer<EngineComparison> result) {
        CredentialOffer offer = bench.offer(javaEngine);
        NewCredentialRequest request = bench.request(javaEngine, offer);
        Credential issued = bench.issue(javaEngine, offer, request);
        result.accept(warm("request", engine -> bench.request(engine, offer)));
        result.accept(warm("issue", engine -> bench.issue(engine, offer, request)));
        result.accept(warm("process", engine -> bench.process(engine, issued, request)));
    }

    private void proofs(BenchCredential bench, String suffix, Consumer<EngineComparison> result) {
        CredentialOffer offer = bench.offer(javaEngine);
        NewCredentialRequest request = bench.request(javaEngine, offer);
        Credential credential = bench.process(javaEngine, bench.issue(javaEngine, offer, request), request);
        Optional<CredentialRevocationState> state = bench.revocationState(javaEngine);
        PresentationRequest asked = bench.asking();
        Presentation presentation = bench.present(javaEngine, asked, credential, state);
        result.accept(warm("verify" + suffix, engine -> bench.verify(engine, asked, presentation)));
        result.accept(warm("present" + suffix, engine -> bench.present(engine, asked, credential, state)));
    }

    private EngineComparison warm(String operation, Consumer<AnonCredsEngine> work) {
        for (int run = 0; run < WARM_UP; run++) {
            work.accept(javaEngine);
        }
        work.accept(nativeEngine);
        return EngineComparison.ofMedians(operation, turns(rounds, work));
    }

    /** Both engines in turns, so that what else the machine does meets both. */
    private EngineComparison.Runs turns(int runs, Consumer<AnonCredsEngine> work) {
        long[] ofNative = new long[runs];
        long[] ofJava = new long[runs];
        for (int run = 0; run < runs; run++) {
            ofNative[run] = time(nativeEngine, work);
            ofJava[run] = time(javaEngine, work);
        }
        return new EngineComparison.Runs(Durations.of(ofNative), Durations.of(ofJava));
    }

    private static long time(AnonCredsEngine engine, Consumer<AnonCredsEngine> work) {
        long start = System.nanoTime();
        work.accept(engine);
        return System.nanoTime() - start;
    }
}
