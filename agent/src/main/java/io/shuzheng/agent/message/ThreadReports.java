package io.shuzheng.agent.message;

import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import java.util.Set;

/** Takes problem reports (Aries RFC 0035) in threads of its own, which {@link #owns} tells from those of others. */
public interface ThreadReports extends MessageHandler {

    @Override
    default Set<MessageType> messageTypes() {
        return Set.of(ProblemReport.TYPE);
    }

    @Override
    default Set<MessageType> sharedTypes() {
        return messageTypes();
    }
}
