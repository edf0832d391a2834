package io.shuzheng.agent.handler;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.primitives.Json;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Takes problem reports that belong to no protocol of ours, and makes events of them (Aries RFC 0035). */
public final class ProblemReportHandler implements MessageHandler {

    /** The topic of the event; its data are connection, thread, code and explanation, as the peer gave them. */
    public static final String RECEIVED = "problem.received";

    private static final int LONGEST_EXPLANATION = 500;

    private final EventBus events;

    public ProblemReportHandler(EventBus events) {
        this.events = events;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(ProblemReport.TYPE);
    }

    /** Whoever owns the thread of a general report gets it first. */
    @Override
    public Set<MessageType> sharedTypes() {
        return messageTypes();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        ProblemReport report = ProblemReport.parse(inbound.message());
        ObjectNode data = Json.object()
                .put("connection", inbound.requireConnection().id())
                .put("thread", report.threadId())
                .put("code", shorten(report.code().orElse("")))
                .put("explanation", shorten(report.explanation().orElse("")));
        events.publish(work, new AgentEvent(RECEIVED, data));
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_EXPLANATION ? text : text.substring(0, LONGEST_EXPLANATION);
    }
}
