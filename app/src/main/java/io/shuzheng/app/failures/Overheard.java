package io.shuzheng.app.failures;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.app.actor.ActorHost;
import io.shuzheng.app.actor.Waiting;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.party.Party;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What the actors of this process have told, in its order, to be waited for. */
final class Overheard {

    private record Told(String actor, AgentEvent event) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Waiting waiting;

    Overheard(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Listens to an actor, for as long as its agent is there. */
    void listenTo(ActorHost actor) {
        actor.context().events().listen(event -> told.add(new Told(actor.name(), event)));
    }

    /** Waits until somebody has told that a step of an application is done. */
    void awaitStep(String application, int step) {
        waiting.until(
                "step " + step,
                () -> find(each -> each.event().topic().equals(Party.STEP_DONE)
                        && each.event().text("application").equals(application)
                        && each.event().data().path("step").asInt(-1) == step));
    }

    /** Waits for an actor's decision on an application. */
    LendingDecision awaitDecision(String actor, String application) {
        AgentEvent event = waiting.until("the decision", () -> decision(actor, application));
        return new LendingDecision(event.text("decision"), event.text("reason"));
    }

    /** Whether an actor has told of a decision. */
    boolean isDecided(String actor, String application) {
        return decision(actor, application).isPresent();
    }

    private Optional<AgentEvent> decision(String actor, String application) {
        return find(each -> each.actor().equals(actor)
                && each.event().topic().equals(Party.DECIDED)
                && each.event().text("application").equals(application));
    }

    /**
     * Waits for reports of a problem that an actor gets in a thread.
     *
     * @param count how many there must be
     * @return the explanation of the last of them
     */
    String awaitReport(String actor, String thread, int count) {
        return waiting.until(
                "a problem report",
                () -> reports(actor, thread).stream().skip(count - 1L).findFirst());
    }

    /** How many reports an actor has got in a thread. */
    int reportCount(String actor, String thread) {
        return reports(actor, thread).size();
    }

    private List<String> reports(String actor, String thread) {
        return told.stream()
                .filter(each -> each.actor().equals(actor))
                .map(Told::event)
                .filter(event -> event.topic().equals(ProblemReportHandler.RECEIVED))
                .filter(event -> event.text("thread").equals(thread))
                .map(event -> event.text("explanation"))
                .toList();
    }

    private Optional<AgentEvent> find(Predicate<Told> wanted) {
        return told.stream().filter(wanted).map(Told::event).findFirst();
    }
}
