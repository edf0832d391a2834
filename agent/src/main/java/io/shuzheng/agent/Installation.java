package io.shuzheng.agent;

import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.transport.ContentSource;
import io.shuzheng.agent.work.BackgroundWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what modules bring. */
public final class Installation {

    private final BackgroundWork background;
    private final List<MessageHandler> handlers = new ArrayList<>();
    private final Map<String, ContentSource> content = new LinkedHashMap<>();

    Installation(BackgroundWork background) {
        this.background = background;
    }

    /** Adds a handler of messages. */
    public void handle(MessageHandler handler) {
        handlers.add(handler);
    }

    /** Adds a handler of background work. */
    public void work(WorkHandler handler) {
        background.register(handler);
    }

    /** Serves files to everybody below a path with both slashes, for example {@code /tails/}. */
    public void content(String path, ContentSource source) {
        if (!path.matches("/[a-z0-9-]+/")) {
            throw new InvalidInputException("a path for files is one word between slashes: " + path);
        }
        content.put(path, source);
    }

    List<MessageHandler> handlers() {
        return handlers;
    }

    Map<String, ContentSource> content() {
        return content;
    }
}
