package io.shuzheng.app.demo;

import io.shuzheng.app.CloseOnExit;
import io.shuzheng.app.Closing;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.Verbosity;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.SyntheticEnterprises;
import io.shuzheng.app.failures.Failure;
import io.shuzheng.app.failures.FailureResult;
import io.shuzheng.app.failures.FailureStage;
import io.shuzheng.app.failures.Failures;
import io.shuzheng.app.work.TemporaryDirectory;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code demo} command. */
@Command(
        name = "demo",
        description = "Runs the whole lending flow: a ledger, six actors that talk over HTTP, and applicants.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints each step with who took it and how long it took, then for each application what the bank verified",
            "and decided and what the regulator found. Progress goes to standard error.",
            "A first run searches safe primes, which takes seconds to a minute; a second one in the same DIR does not,",
            "goes on with applications that were interrupted, and takes the applicants that come next.",
            "Exit codes: 0 all applications were decided and their evidence is intact, or all failures went as they must,",
            "1 failed, 2 wrong use."
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = "--applicants",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many of the 300 apply: ${DEFAULT-VALUE} unless given.")
    private int applicants;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Keep wallets, ledger, evidence and what the bank verified in DIR, and continue from them;"
                    + " without it nothing is left.")
    private @Nullable Path directory;

    @Option(
            names = "--failures",
            description = "Show what goes wrong instead, one thing after another, and what the actors make of it.")
    private boolean failures;

    @Option(names = "--json", description = "Print an object a line.")
    private boolean json;

    @Mixin
    private final Verbosity verbosity = new Verbosity();

    @Override
    public Integer call() {
        long start = System.nanoTime();
        if (applicants < 1 || applicants > SyntheticEnterprises.COUNT) {
            throw new ParameterException(
                    spec.commandLine(), "--applicants is a number from 1 to " + SyntheticEnterprises.COUNT);
        }
        verbosity.apply();
        Closing closing = new Closing();
        try (CloseOnExit exit = CloseOnExit.of(closing)) {
            return run(closing, start);
        }
    }

    private int run(Closing closing, long start) {
        WorkDirectory work = work(closing);
        closing.add(work.lockAlone());
        if (failures) {
            return fail(work, closing, start);
        }
        List<SyntheticEnterprise> enterprises = new NextApplicants(work).take(applicants);
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), start);
        Reporter reporter = reporter(progress);
        Totals totals = new DemoRun(work, closing, reporter).run(enterprises);
        reporter.summary(totals.summary(progress.seconds()));
        return totals.intact() ? Shuzheng.DONE : Shuzheng.FAILED;
    }

    private int fail(WorkDirectory work, Closing closing, long start) {
        ProgressLines progress = new ProgressLines(spec.commandLine().getErr(), start);
        FailureStage stage = FailureStage.start(work, closing, progress::print);
        boolean ok = true;
        for (Failure failure : Failures.all()) {
            FailureResult result = stage.run(failure);
            spec.commandLine().getOut().println(json ? Json.write(result.toJson()) : result.toString());
            ok &= result.ok();
        }
        progress.print("failures", ok ? "all went wrong as they must" : "something went wrong in another way");
        return ok ? Shuzheng.DONE : Shuzheng.FAILED;
    }

    private WorkDirectory work(Closing closing) {
        Path path = directory == null ? closing.add(TemporaryDirectory.create()).path() : directory;
        return WorkDirectory.open(path, new SecureRandom());
    }

    private Reporter reporter(ProgressLines progress) {
        PrintWriter out = spec.commandLine().getOut();
        return json ? new JsonReporter(out, progress) : new TextReporter(out, progress);
    }
}
