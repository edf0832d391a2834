package io.shuzheng.app.bench;

import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.work.TemporaryDirectory;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code bench anoncreds} command. */
@Command(
        name = "anoncreds",
        description = "Measures issuing, holding, presenting and verifying: five attributes, two shown, one predicate.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints the median of each operation's runs in one thread; the first runs do not count. The engine is the",
            "native one. A minute or more goes into the registry of 10,000."
        })
public final class AnonCredsBenchCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How often each operation runs: ${DEFAULT-VALUE} unless given.")
    private int rounds;

    @Option(names = "--json", description = "Print an object a line: operation and native_ms.")
    private boolean json;

    @Override
    public Integer call() {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), "--rounds is a number from 1 to " + MOST_ROUNDS);
        }
        spec.commandLine().getErr().println("making keys");
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            new AnonCredsBench(AnonCredsEngines.nativeEngine(), directory.path(), rounds).run(this::print);
        }
        return Shuzheng.DONE;
    }

    private void print(String operation, Durations taken) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Json.object().put("operation", operation).put("native_ms", taken.median())));
        } else {
            out.println(String.format(Locale.ROOT, "%-30s %12.3f ms", operation, taken.median()));
        }
    }
}
