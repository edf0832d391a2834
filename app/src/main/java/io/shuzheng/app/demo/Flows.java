package io.shuzheng.app.demo;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.app.actor.ActorHost;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All applications of a run, and who is listened to. */
final class Flows {

    private final Map<String, Flow> flows = new ConcurrentHashMap<>();

    /**
     * Listens to an actor from now on.
     *
     * @param name what it is called in reports
     */
    void listenTo(String name, ActorHost actor) {
        AutoCloseable unused = actor.context().events().listen(event -> hear(name, event));
    }

    private void hear(String actor, AgentEvent event) {
        Optional.ofNullable(flows.get(event.text("application"))).ifPresent(flow -> flow.hear(actor, event));
    }

    /** To be called before anybody can tell of the application. */
    void begin(String application, Flow flow) {
        flows.put(application, flow);
    }
}
