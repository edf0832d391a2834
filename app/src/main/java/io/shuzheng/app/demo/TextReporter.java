package io.shuzheng.app.demo;

import io.shuzheng.anoncreds.offline.ReportText;
import io.shuzheng.voucher.evidence.LineageText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints for people. */
final class TextReporter implements Reporter {

    private static final int SHORT_ID = 8;

    private final PrintWriter out;
    private final ProgressLines progress;

    TextReporter(PrintWriter out, ProgressLines progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void progress(String actor, String what) {
        progress.print(actor, what);
    }

    @Override
    public void step(StepDone step) {
        out.println(String.format(
                Locale.ROOT,
                "applicant %d  %s  step %2d  %-18s %-32s %6d ms",
                step.enterprise(),
                step.application()
                        .substring(0, Math.min(SHORT_ID, step.application().length())),
                step.step(),
                step.actor(),
                StepNames.of(step.step()),
                step.milliseconds()));
    }

    /** In one piece: applications end side by side. */
    @Override
    public void outcome(Outcome outcome) {
        String verification =
                outcome.verification().map(ReportText::of).orElse("no proof was made, so there is none to verify");
        String audit = LineageText.lines(outcome.audit()).stream().collect(Collectors.joining("\n"));
        out.println("""

                == applicant %d, application %s: %s (%s)
                -- what the bank verified
                %s
                -- what the regulator found
                %s
                """.formatted(
                        outcome.enterprise(),
                        outcome.application(),
                        outcome.decision(),
                        outcome.reason(),
                        verification,
                        audit));
    }

    @Override
    public void summary(Summary summary) {
        out.println(String.format(
                Locale.ROOT,
                "%d applications: %d approved, %d declined, in %.1f s",
                summary.applications(),
                summary.approved(),
                summary.declined(),
                summary.seconds()));
    }
}
