package io.shuzheng.app.demo;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.voucher.party.Party;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One application on its way through the steps, as this process hears of it. */
final class Flow {

    /** The step after which the fees of steps 8 and 9 are owed. */
    private static final int PURCHASE = 2;

    private static final int OPERATION_FEE = 8;
    private static final int DATA_FEE = 9;
    private static final int DECISION = 10;

    private final String application;
    private final int enterprise;
    private final StepClock clock;
    private final Reporter reporter;
    private final CompletableFuture<Decided> end = new CompletableFuture<>();
    private Optional<Decided> decided = Optional.empty();

    /** What the bank decided, and why. */
    record Decided(String decision, String reason) {}

    /** @param started the time when the enterprise applied, as of {@link System#nanoTime()} */
    Flow(String application, int enterprise, long started, Reporter reporter) {
        this.application = application;
        this.enterprise = enterprise;
        this.clock = new StepClock(started);
        this.reporter = reporter;
    }

    /** Takes in what an actor tells of this application. */
    synchronized void hear(String actor, AgentEvent event) {
        if (event.topic().equals(Party.STEP_DONE)) {
            stepDone(event.data().path("step").asInt(-1), actor);
        } else if (event.topic().equals(Party.DECIDED) && decided.isEmpty()) {
            decided = Optional.of(new Decided(event.text("decision"), event.text("reason")));
        }
        if (decided.isPresent() && clock.has(DECISION) && !owesFees()) {
            end.complete(decided.get());
        }
    }

    private void stepDone(int step, String actor) {
        clock.done(step, System.nanoTime())
                .ifPresent(milliseconds ->
                        reporter.step(new StepDone(application, enterprise, step, actor, milliseconds)));
    }

    private boolean owesFees() {
        return clock.has(PURCHASE) && !(clock.has(OPERATION_FEE) && clock.has(DATA_FEE));
    }

    /** Completes when the bank has decided and all fees are paid. */
    CompletableFuture<Decided> end() {
        return end;
    }
}
