package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.party.Party;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FlowTest {

    private static final String APPLICATION = "0d6c3f4e-7b1a-4b56-9f0a-3d3f5a5f9b11";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ProgressLines progress = new ProgressLines(new PrintWriter(err, true), System.nanoTime());
    private final Reporter reporter = new JsonReporter(new PrintWriter(out, true), progress);
    private Flow flow;

    @BeforeEach
    void begin() {
        flow = new Flow(APPLICATION, 1, new StepClock(System.nanoTime()), reporter);
    }

    private void step(int step, String actor) {
        flow.hear(actor, new AgentEvent(Party.STEP_DONE, Json.object().put("step", step)));
    }

    private void decided(String actor) {
        decided(actor, "predicate-not-satisfied");
    }

    private void decided(String actor, String reason) {
        ObjectNode data = Json.object().put("decision", "declined").put("reason", reason);
        flow.hear(actor, new AgentEvent(Party.DECIDED, data));
    }

    private List<ObjectNode> lines() {
        return out.toString().lines().map(Json::parseObject).toList();
    }

    @Test
    void whenStepsAreDoneThenEachIsAnObjectALineOnce() {
        step(1, "bank");
        step(1, "operation-centre");
        step(2, "bank");
        assertThat(lines()).extracting(line -> line.path("step").asInt()).containsExactly(0, 1, 2);
        ObjectNode line = lines().get(1);
        assertThat(line.propertyNames()).containsExactly("application", "step", "actor", "ms");
        assertThat(line.path("application").asString()).isEqualTo(APPLICATION);
        assertThat(line.path("actor").asString()).isEqualTo("bank");
        assertThat(line.path("ms").isIntegralNumber()).isTrue();
    }

    @Test
    void whenVoucherWasOrderedThenItEndsOnlyWhenBothFeesArePaidAndTheEnterpriseKnows() {
        step(2, "bank");
        step(10, "bank");
        decided("bank");
        step(8, "operation-centre");
        step(9, "logistics-company");
        assertThat(flow.end()).isNotDone();
        decided("enterprise");
        assertThat(flow.end()).isCompletedWithValue(new Flow.Decided("declined", "predicate-not-satisfied"));
    }

    @Test
    void whenPapersAreDeclinedThenItEndsWithoutFees() {
        step(10, "bank");
        decided("enterprise");
        assertThat(flow.end()).isCompleted();
    }

    @Test
    void whenNoVoucherIsMadeThenItEndsWithoutFees() {
        step(2, "logistics-company");
        step(10, "bank");
        decided("enterprise", "voucher-not-made");
        assertThat(flow.end()).isCompleted();
    }

    @Test
    void whenApplicationEndsThenOutcomeAndSummaryHaveTheirMembers() {
        LineageReport intact = new LineageReport(Subject.application(APPLICATION), List.of(), List.of());
        Outcome outcome = new Outcome(APPLICATION, 1, "approved", "all-checks-passed", Optional.empty(), intact);
        Totals totals = new Totals();
        totals.add(outcome);
        reporter.outcome(outcome);
        reporter.summary(totals.summary(12.3456));
        assertThat(lines().get(1))
                .isEqualTo(Json.parse("{\"application\":\"" + APPLICATION
                        + "\",\"decision\":\"approved\",\"reason\":\"all-checks-passed\",\"audit\":\"intact\"}"));
        assertThat(lines().get(2))
                .isEqualTo(Json.parse("{\"applications\":1,\"approved\":1,\"declined\":0,\"seconds\":12.3}"));
        assertThat(totals.intact()).isTrue();
    }

    @Test
    void whenProgressIsMadeThenItIsNotAmongTheResults() {
        reporter.progress("bureau", "searching safe primes");
        assertThat(err.toString()).contains("bureau", "searching safe primes");
        assertThat(lines()).hasSize(1);
    }
}
