package io.shuzheng.agent.event;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.BackgroundWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes events when the unit of work commits in which they happened.
 *
 * <p>Listeners are told at once, in this process, and miss what happens while it is down. Subscribers are told through
 * background work that commits with the event: at least once, retried, in order.
 */
public final class EventBus implements WorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);
    private static final String WORK_TYPE = "event";

    private final BackgroundWork background;
    private final List<Consumer<AgentEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, BiConsumer<AgentEvent, UnitOfWork>> subscribers = new ConcurrentHashMap<>();

    public EventBus(BackgroundWork background) {
        this.background = background;
    }

    /** Adds a listener; it must not block. Closing the result removes it. */
    public AutoCloseable listen(Consumer<AgentEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Adds a subscriber under a name that stays the same from start to start. To be called before the agent starts. */
    public void subscribe(String name, BiConsumer<AgentEvent, UnitOfWork> subscriber) {
        subscribers.put(name, subscriber);
    }

    /** Publishes an event when the unit of work commits. */
    public void publish(UnitOfWork work, AgentEvent event) {
        for (String subscriber : subscribers.keySet()) {
            ObjectNode payload = Json.object().put("subscriber", subscriber).put("topic", event.topic());
            payload.set("data", event.data());
            background.schedule(work, WorkItem.of(WORK_TYPE, payload).inLane(WORK_TYPE, subscriber));
        }
        work.afterCommit(() -> listeners.forEach(listener -> tell(listener, event)));
    }

    private static void tell(Consumer<AgentEvent> listener, AgentEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("a listener failed on {}", event.topic(), e);
        }
    }

    @Override
    public String type() {
        return WORK_TYPE;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        BiConsumer<AgentEvent, UnitOfWork> subscriber =
                subscribers.get(payload.path("subscriber").asString(""));
        if (subscriber != null && payload.get("data") instanceof ObjectNode data) {
            subscriber.accept(new AgentEvent(payload.path("topic").asString(""), data), work);
        }
    }
}
