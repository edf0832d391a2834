package io.shuzheng.app.demo;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.voucher.bank.DecisionReason;
import io.shuzheng.voucher.party.Party;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One application on its way through the steps, as this process hears of it. */
final class Flow {

    /** What enterprises are called in reports. */
    static final String ENTERPRISE = "enterprise";

    private static final int IDENTITY = 0;
    private static final int PURCHASE = 2;
    private static final int OPERATION_FEE = 8;
    private static final int DATA_FEE = 9;
    private static final int DECISION = 10;

    private final String application;
    private final int enterprise;
    private final StepClock clock;
    private final Reporter reporter;
    private final boolean resumed;
    private final CompletableFuture<Decided> end = new CompletableFuture<>();
    private Optional<Decided> decided = Optional.empty();

    /** What the bank decided, and why. */
    record Decided(String decision, String reason) {}

    /**
     * An application that was made this moment, by an enterprise that has its identity.
     *
     * @param enterprise the applicant's number
     * @param clock runs since the enterprise began to claim its identity
     */
    Flow(String application, int enterprise, StepClock clock, Reporter reporter) {
        this(application, enterprise, clock, reporter, false);
        stepDone(IDENTITY, "bureau");
    }

    private Flow(String application, int enterprise, StepClock clock, Reporter reporter, boolean resumed) {
        this.application = application;
        this.enterprise = enterprise;
        this.clock = clock;
        this.reporter = reporter;
        this.resumed = resumed;
    }

    /** An application that an earlier process made: it is not known which steps were done there. */
    static Flow resumed(String application, int enterprise, StepClock clock, Reporter reporter) {
        return new Flow(application, enterprise, clock, reporter, true);
    }

    /** Takes in that the enterprise has the decision already. */
    void known(Decided made) {
        end.complete(made);
    }

    /** Takes in what an actor tells of this application. */
    synchronized void hear(String actor, AgentEvent event) {
        if (event.topic().equals(Party.STEP_DONE)) {
            stepDone(event.data().path("step").asInt(-1), actor);
        } else if (event.topic().equals(Party.DECIDED) && actor.equals(ENTERPRISE)) {
            decided = Optional.of(new Decided(event.text("decision"), event.text("reason")));
        }
        decided.filter(made -> resumed || (clock.has(DECISION) && !owesFees(made)))
                .ifPresent(end::complete);
    }

    private void stepDone(int step, String actor) {
        clock.done(step, System.nanoTime())
                .ifPresent(milliseconds ->
                        reporter.step(new StepDone(application, enterprise, step, actor, milliseconds)));
    }

    /** What was ordered and made is paid for, also where the loan is declined. */
    private boolean owesFees(Decided made) {
        boolean ordered = clock.has(PURCHASE) && !made.reason().equals(DecisionReason.VOUCHER_NOT_MADE.code());
        return ordered && !(clock.has(OPERATION_FEE) && clock.has(DATA_FEE));
    }

    /** Completes when the enterprise has the decision and all fees are paid. */
    CompletableFuture<Decided> end() {
        return end;
    }

    @Override
    public String toString() {
        return "application " + application;
    }
}
