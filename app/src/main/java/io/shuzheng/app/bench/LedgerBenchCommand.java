package io.shuzheng.app.bench;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.work.TemporaryDirectory;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code bench ledger} command. */
@Command(
        name = "ledger",
        description = "Measures writes (NYM) and reads (GET_NYM) of a ledger, by our client and by indy-vdr.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --genesis an embedded ledger is started for the run, as a process of its own. With it, the network must",
            "know the well-known trustee of developers' networks, as which the bench writes: not for production. The clients",
            "take turns; told is the median round of each. Printed with the text form only: processor time of the client."
        })
public final class LedgerBenchCommand implements Callable<Integer> {

    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_IN_FLIGHT = 1_000;
    private static final int MOST_ROUNDS = 1_000;
    private static final int MOST_NODES = 4;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--genesis", paramLabel = "F", description = "The genesis file of another ledger.")
    private @Nullable Path genesis;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many DIDs are written a round, and each read five times: ${DEFAULT-VALUE} unless given.")
    private int requests;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many rounds: ${DEFAULT-VALUE} unless given.")
    private int rounds;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            split = ",",
            defaultValue = "20,100",
            description = "How many at once, one run each: ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private List<Integer> inFlight;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            split = ",",
            description = "Which clients: ${COMPLETION-CANDIDATES}; both unless given.")
    private LedgerClient[] clients = LedgerClient.values();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many nodes the embedded ledger shows: ${DEFAULT-VALUE} unless given.")
    private int nodes;

    @Option(names = "--json", description = "Print an object a line.")
    private boolean json;

    @Override
    public Integer call() {
        BenchNumber.require(spec, "--requests", requests, MOST_REQUESTS);
        BenchNumber.require(spec, "--rounds", rounds, MOST_ROUNDS);
        BenchNumber.require(spec, "--nodes", nodes, MOST_NODES);
        inFlight.forEach(number -> BenchNumber.require(spec, "--in-flight", number, MOST_IN_FLIGHT));
        if (genesis != null) {
            measure(Genesis.read(genesis));
            return Shuzheng.DONE;
        }
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                LedgerProcess ledger = LedgerProcess.start(directory.path(), nodes)) {
            measure(Genesis.read(ledger.genesis()));
        }
        return Shuzheng.DONE;
    }

    private void measure(Genesis network) {
        LedgerBench bench = new LedgerBench(network, requests, rounds, new SecureRandom());
        for (int number : inFlight) {
            spec.commandLine().getErr().println(number + " in flight: warms up, then rounds: " + rounds);
            bench.run(Arrays.asList(clients), number, this::print);
        }
    }

    private void print(LedgerBench.Measured measured) {
        LedgerLoad load = measured.load();
        Durations taken = load.durations();
        double perSecond = Math.round(load.perSecond() * 10) / 10.0;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Json.object()
                    .put("operation", measured.operation())
                    .put("client", measured.client().toString())
                    .put("in_flight", measured.inFlight())
                    .put("per_second", perSecond)
                    .put("p50_ms", taken.percentile(50))
                    .put("p95_ms", taken.percentile(95))
                    .put("p99_ms", taken.percentile(99))
                    .put("errors", load.errors())));
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%-6s %-9s %3d in flight %8.1f a second   p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms"
                            + "   processor %5.2f ms   %d errors",
                    measured.operation(),
                    measured.client(),
                    measured.inFlight(),
                    perSecond,
                    taken.percentile(50),
                    taken.percentile(95),
                    taken.percentile(99),
                    load.processorMs(),
                    load.errors()));
        }
    }
}
