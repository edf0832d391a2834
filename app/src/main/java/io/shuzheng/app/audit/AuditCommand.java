package io.shuzheng.app.audit;

import io.shuzheng.app.Closing;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.Verbosity;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.evidence.LineageText;
import io.shuzheng.voucher.value.VoucherId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The {@code audit} command. */
@Command(
        name = "audit",
        description =
                "Replays a voucher's lineage from the bureau's evidence log and the ledger alone, as the regulator.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints each step, who signed it, and whether signature, receipt and anchor hold; then the verdict.",
            "The actors of the work directory may run as processes, or not at all: then the bureau is started for it.",
            "Exit codes: 0 intact, 1 not intact or failed, 2 wrong use, an unknown voucher included."
        })
public final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "VOUCHER", description = "The voucher's id, as the demo prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String voucher;

    @Option(names = "--work", paramLabel = "DIR", required = true, description = "The work directory of the market.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path directory;

    @Mixin
    private final Verbosity verbosity = new Verbosity();

    @Override
    public Integer call() {
        verbosity.apply();
        Subject subject = Subject.voucher(new VoucherId(voucher).value());
        WorkDirectory work = WorkDirectory.existing(directory, new SecureRandom());
        try (Closing closing = new Closing()) {
            LineageReport report =
                    new AuditMarket(work, closing, this::progress).regulator().audit(subject);
            if (report.statements().isEmpty()) {
                throw new InvalidInputException("the evidence log knows no voucher " + voucher);
            }
            PrintWriter out = spec.commandLine().getOut();
            LineageText.lines(report).forEach(out::println);
            return report.intact() ? Shuzheng.DONE : Shuzheng.FAILED;
        }
    }

    private void progress(String actor, String what) {
        spec.commandLine().getErr().println(actor + ": " + what);
    }
}
