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
import java.util.function.BiConsumer;

/** Measures each operation of an AnonCreds engine by itself, in one thread. */
final class AnonCredsBench {

    private static final int WARM_UP = 3;
    private static final int LARGE_REGISTRY = 10_000;

    private final AnonCredsEngine engine;
    private final Path directory;
    private final int rounds;

    AnonCredsBench(AnonCredsEngine engine, Path directory, int rounds) {
        this.engine = engine;
        this.directory = directory;
        this.rounds = rounds;
    }

    /** @param result is told each operation and how long its runs took */
    void run(BiConsumer<String, Durations> result) {
        BenchCredential bench = new BenchCredential(engine, directory);
        CredentialOffer offer = bench.offer();
        NewCredentialRequest request = bench.request(offer);
        Credential issued = bench.issue(offer, request);
        Credential credential = bench.process(issued, request);
        result.accept("request", warm(() -> bench.request(offer)));
        result.accept("issue", warm(() -> bench.issue(offer, request)));
        result.accept("process", warm(() -> bench.process(issued, request)));
        proofs(bench, credential, Optional.empty(), "", result);
        proofs(bench, credential, Optional.of(bench.revocationState()), "_nonrevoked_predicate", result);
        result.accept("credential_definition", Durations.of(Math.min(rounds, 5), bench::definition));
        result.accept("registry_10000", Durations.of(1, () -> bench.registry(directory, LARGE_REGISTRY)));
    }

    private void proofs(
            BenchCredential bench,
            Credential credential,
            Optional<CredentialRevocationState> state,
            String suffix,
            BiConsumer<String, Durations> result) {
        PresentationRequest asked = BenchCredential.asking(state.isPresent());
        Presentation presentation = bench.present(asked, credential, state);
        result.accept("present" + suffix, warm(() -> bench.present(asked, credential, state)));
        result.accept("verify" + suffix, warm(() -> bench.verify(asked, presentation, state.isPresent())));
    }

    private Durations warm(Runnable operation) {
        Durations.of(WARM_UP, operation);
        return Durations.of(rounds, operation);
    }
}
