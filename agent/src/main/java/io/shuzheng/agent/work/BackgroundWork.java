package io.shuzheng.agent.work;

import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.ItemHandler;
import io.shuzheng.agent.queue.NewItem;
import io.shuzheng.agent.queue.QueueItem;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Schedules background work, and has it done by the handler of its type. */
public final class BackgroundWork implements ItemHandler {

    private static final String TYPE = "type";
    private static final String PAYLOAD = "payload";

    private final DurableQueue queue;
    private final Map<String, WorkHandler> handlers = new ConcurrentHashMap<>();

    public BackgroundWork(DurableQueue queue) {
        this.queue = queue;
    }

    /**
     * Adds a handler; to be called before the agent starts.
     *
     * @throws IllegalStateException if its type has one
     */
    public void register(WorkHandler handler) {
        if (handlers.putIfAbsent(handler.type(), handler) != null) {
            throw new IllegalStateException("two handlers do work of type " + handler.type());
        }
    }

    /** Has work done after the unit of work has committed. */
    public void schedule(UnitOfWork work, WorkItem item) {
        ObjectNode content = Json.object().put(TYPE, item.type());
        content.set(PAYLOAD, item.payload());
        NewItem row = new NewItem(content, item.lane(), item.onceBy().map(key -> item.type() + " " + key), item.due());
        queue.add(work, row);
    }

    @Override
    public void handle(QueueItem item, UnitOfWork work) {
        handler(item).handle(payload(item), work);
    }

    @Override
    public void refused(QueueItem item, InvalidInputException reason, UnitOfWork work) {
        handler(item).refused(payload(item), reason, work);
    }

    private WorkHandler handler(QueueItem item) {
        String type = item.content().path(TYPE).asString("");
        WorkHandler handler = handlers.get(type);
        if (handler == null) {
            throw new InternalFailureException("nobody does work of type " + type);
        }
        return handler;
    }

    private static ObjectNode payload(QueueItem item) {
        return item.content().get(PAYLOAD) instanceof ObjectNode object ? object : Json.object();
    }
}
