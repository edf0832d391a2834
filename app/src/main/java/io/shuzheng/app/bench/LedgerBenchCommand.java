package io.shuzheng.app.bench;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.ledger.LedgerClientChoice;
import io.shuzheng.app.work.TemporaryDirectory;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code bench ledger} command. */
@Command(
        name = "ledger",
        description = "Measures writes (ATTRIB) and reads (GET_ATTR) of a ledger through indy-vdr.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --genesis an embedded ledger is started for the run in this process. With it, the network must know",
            "the well-known trustee of developers' networks, as which the bench writes: not for production."
        })
public final class LedgerBenchCommand implements Callable<Integer> {

    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_IN_FLIGHT = 1_000;
    private static final String CLIENT = "indy-vdr";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--genesis", paramLabel = "F", description = "The genesis file of another ledger.")
    private @Nullable Path genesis;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many of each kind: ${DEFAULT-VALUE} unless given.")
    private int requests;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at once: ${DEFAULT-VALUE} unless given.")
    private int inFlight;

    @Option(names = "--json", description = "Print an object a line.")
    private boolean json;

    @Override
    public Integer call() {
        require("--requests", requests, MOST_REQUESTS);
        require("--in-flight", inFlight, MOST_IN_FLIGHT);
        if (genesis != null) {
            measure(genesis);
            return Shuzheng.DONE;
        }
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                EmbeddedLedger ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory.path()))) {
            measure(ledger.genesisFile());
        }
        return Shuzheng.DONE;
    }

    private void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " is a number from 1 to " + most);
        }
    }

    private void measure(Path genesisFile) {
        RequestIds ids = RequestIds.ofClock(Clock.systemUTC());
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        String name = "bench-" + UUID.randomUUID();
        try (IndyPool pool = LedgerClientChoice.pool(Genesis.read(genesisFile))) {
            LedgerWriter writer = new LedgerWriter(pool, ids, trustee);
            LedgerReader reader = new LedgerReader(pool, ids);
            print(
                    "write",
                    LedgerLoad.of(
                            requests,
                            inFlight,
                            number -> writer.write(AttributeOperations.raw(
                                    trustee.did(), Json.object().put(name + number, number)))));
            print("read", LedgerLoad.of(requests, inFlight, number -> {
                if (reader.attribute(trustee.did(), name + number).isEmpty()) {
                    throw new InternalFailureException("what was written is not there");
                }
            }));
        }
    }

    private void print(String operation, LedgerLoad load) {
        Durations taken = load.durations();
        double perSecond = Math.round(load.perSecond() * 10) / 10.0;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Json.object()
                    .put("operation", operation)
                    .put("client", CLIENT)
                    .put("in_flight", inFlight)
                    .put("per_second", perSecond)
                    .put("p50_ms", taken.percentile(50))
                    .put("p95_ms", taken.percentile(95))
                    .put("p99_ms", taken.percentile(99))
                    .put("errors", load.errors())));
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%-6s %8.1f a second   p50 %8.3f ms   p95 %8.3f ms   p99 %8.3f ms   %d errors",
                    operation,
                    perSecond,
                    taken.percentile(50),
                    taken.percentile(95),
                    taken.percentile(99),
                    load.errors()));
        }
    }
}
