package io.shuzheng.app.demo;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.app.actor.ActorHost;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All applications of a run, and who is listened to. */
final class Flows {

    private final Map<String, Flow> flows = new ConcurrentHashMap<>();

    /**
     * Listens to an actor, for as long as its agent is there.
     *
     * @param name what it is called in reports
     */
    void listenTo(String name, ActorHost actor) {
        actor.context().events().listen(event -> hear(name, event));
    }

    private void hear(String actor, AgentEvent event) {
        find(event.text("application")).ifPresent(flow -> flow.hear(actor, event));
    }

    /** To be called before anybody can tell of the application. */
    void begin(String application, Flow flow) {
        flows.put(application, flow);
    }

    /** @throws InvalidInputException if there is no such application in this run */
    Flow require(String application) {
        return find(application)
                .orElseThrow(() -> new InvalidInputException("this run has no application " + application));
    }

    private Optional<Flow> find(String application) {
        return Optional.ofNullable(flows.get(application));
    }
}
