package io.shuzheng.app.demo;

import io.shuzheng.primitives.Json;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** Prints an object a line; progress goes elsewhere. */
final class JsonReporter implements Reporter {

    private final PrintWriter out;
    private final ProgressLines progress;

    JsonReporter(PrintWriter out, ProgressLines progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void progress(String actor, String what) {
        progress.print(actor, what);
    }

    @Override
    public void step(StepDone step) {
        print(Json.object()
                .put("application", step.application())
                .put("step", step.step())
                .put("actor", step.actor())
                .put("ms", step.milliseconds()));
    }

    @Override
    public void outcome(Outcome outcome) {
        print(Json.object()
                .put("application", outcome.application())
                .put("decision", outcome.decision())
                .put("reason", outcome.reason())
                .put("audit", outcome.audit().intact() ? "intact" : "not intact"));
    }

    @Override
    public void summary(Summary summary) {
        print(Json.object()
                .put("applications", summary.applications())
                .put("approved", summary.approved())
                .put("declined", summary.declined())
                .put("seconds", BigDecimal.valueOf(summary.seconds()).setScale(1, RoundingMode.HALF_UP)));
    }

    private void print(ObjectNode object) {
        out.println(Json.write(object));
    }
}
