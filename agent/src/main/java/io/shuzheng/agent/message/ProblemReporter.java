package io.shuzheng.agent.message;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Locale;

/** Tells the sender of a message why it was refused (Aries RFC 0035); never about a report. */
public final class ProblemReporter {

    private final Messenger messenger;
    private final MessageIds ids;

    public ProblemReporter(Messenger messenger, MessageIds ids) {
        this.messenger = messenger;
        this.ids = ids;
    }

    /** Sends the report when the unit of work commits; to a stranger there is no way. */
    public void report(UnitOfWork work, InboundMessage inbound, MessageType type, InvalidInputException reason) {
        if (isReport(inbound.message()) || inbound.connection().isEmpty()) {
            return;
        }
        Connection connection = inbound.connection().get();
        MessageHeader header = MessageHeader.of(
                type, ids.next(), ThreadDecorator.of(inbound.message().threadId()));
        messenger.send(work, connection, ProblemReport.of(header, code(reason), String.valueOf(reason.getMessage())));
    }

    /** Whether a message is itself a problem report, of whichever protocol. */
    public static boolean isReport(Message message) {
        return message.type().name().replace('_', '-').equals("problem-report");
    }

    private static String code(InvalidInputException reason) {
        if (reason instanceof ProtocolViolation violation) {
            return violation.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return reason instanceof DidResolutionException ? "unresolvable-did" : "invalid-message";
    }
}
