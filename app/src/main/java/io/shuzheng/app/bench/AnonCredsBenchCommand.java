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
import picocli.CommandLine.Spec;

/** The {@code bench anoncreds} command. */
@Command(
        name = "anoncreds",
        description = "Compares the Java engine with the native one: five attributes, two shown, one predicate.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Both engines do the same work in turns, in one thread, after the JVM has warmed up. Printed are each engine's",
            "median and how many times as fast the Java engine is; of credential_definition, whose search for primes is a",
            "matter of luck, the mean of 10 runs. Takes some minutes."
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

    @Option(names = "--json", description = "Print an object a line: operation, native_ms, java_ms, ratio.")
    private boolean json;

    @Override
    public Integer call() {
        BenchNumber.require(spec, "--rounds", rounds, MOST_ROUNDS);
        spec.commandLine().getErr().println("making keys");
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            new AnonCredsBench(AnonCredsEngines.nativeEngine(), AnonCredsEngines.javaEngine(), directory.path(), rounds)
                    .run(this::print);
        }
        return Shuzheng.DONE;
    }

    private void print(EngineComparison measured) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Json.object()
                    .put("operation", measured.operation())
                    .put("native_ms", measured.nativeMs())
                    .put("java_ms", measured.javaMs())
                    .put("ratio", measured.ratio())));
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%-30s native %12.3f ms   java %12.3f ms   %6.2f times as fast",
                    measured.operation(),
                    measured.nativeMs(),
                    measured.javaMs(),
                    measured.ratio()));
        }
    }
}
