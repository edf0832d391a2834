package io.shuzheng.agent.message;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.connection.ImplicitConnections;
import io.shuzheng.agent.queue.ItemHandler;
import io.shuzheng.agent.queue.QueueItem;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who sent a message, and gives it to its handler. */
public final class MessageDispatcher implements ItemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDispatcher.class);

    private final MessageHandlers handlers;
    private final Connections connections;
    private final ImplicitConnections implicit;
    private final ProblemReporter reporter;

    public MessageDispatcher(
            MessageHandlers handlers, Connections connections, ImplicitConnections implicit, ProblemReporter reporter) {
        this.handlers = handlers;
        this.connections = connections;
        this.implicit = implicit;
        this.reporter = reporter;
    }

    @Override
    public void handle(QueueItem item, UnitOfWork work) {
        InboundMessage inbound = identify(item, work);
        MessageHandler handler = handlers.require(inbound, work);
        if (!handler.acceptsStrangers()) {
            inbound.requireConnection();
        }
        LOG.debug("handling {}", inbound.message());
        handler.handle(inbound, work);
    }

    @Override
    public void refused(QueueItem item, InvalidInputException reason, UnitOfWork work) {
        if (reason instanceof ProtocolViolation violation && violation.reason() == ProtocolViolation.Reason.DUPLICATE) {
            return;
        }
        InboundMessage inbound = identify(item, work);
        Optional<MessageHandler> handler = handlers.find(inbound, work);
        handler.ifPresent(present -> present.refused(inbound, reason, work));
        MessageType type = handler.map(MessageHandler::problemReportType).orElse(ProblemReport.TYPE);
        reporter.report(work, inbound, type, reason);
    }

    private InboundMessage identify(QueueItem item, UnitOfWork work) {
        OpenedEnvelope opened = OpenedEnvelope.fromJson(item.content());
        Optional<Connection> connection = opened.senderKey().flatMap(sender -> connection(opened, sender, work));
        if (connection.filter(known -> !known.isUsable()).isPresent()) {
            throw new InvalidInputException("the connection was abandoned");
        }
        return new InboundMessage(
                opened.message(), connection, opened.senderKey(), opened.recipientKey(), item.createdAt());
    }

    private Optional<Connection> connection(OpenedEnvelope opened, Ed25519PublicKey sender, UnitOfWork work) {
        Optional<Connection> known = connections.findByKeys(work, opened.recipientKey(), sender);
        if (known.isPresent()) {
            return known.map(connection -> implicit.confirm(work, connection));
        }
        Optional<Did> senderDid = ImplicitConnections.senderDid(opened.message());
        return senderDid.map(did -> implicit.accept(work, did, sender, opened.recipientKey()));
    }
}
