package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The receiving side of a protocol, as a dispatcher needs it. What we send is each protocol's own methods.
 *
 * @param <X> the protocol's exchange
 */
public interface Protocol<X extends Exchange> {

    /** The messages that it receives; compatible versions are meant too. */
    Set<MessageType> messageTypes();

    /** Whether a message of this type is one of this protocol's. */
    default boolean accepts(MessageType type) {
        return messageTypes().stream().anyMatch(type::isCompatibleWith);
    }

    /**
     * Refuses what is none of this protocol's messages.
     *
     * @throws ProtocolViolation {@link Reason#UNKNOWN_MESSAGE}
     */
    default void requireAccepted(MessageType type) {
        if (!accepts(type)) {
            throw new ProtocolViolation(Reason.UNKNOWN_MESSAGE, "not a message of this protocol: " + type);
        }
    }

    /**
     * Refuses what cannot continue a thread of this protocol: all but its messages and the general problem report, which the
     * dispatcher brings here by the thread that it names.
     *
     * @throws ProtocolViolation {@link Reason#UNKNOWN_MESSAGE}
     */
    default void requireAcceptedOrReport(MessageType type) {
        if (!type.isCompatibleWith(ProblemReport.TYPE)) {
            requireAccepted(type);
        }
    }

    /**
     * The peer's message begins a thread that we do not know.
     *
     * @throws ProtocolViolation if no thread can begin with it
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not what the protocol says
     */
    Transition<X, TypedMessage> begin(Message message);

    /**
     * The peer's message continues a thread; so does a general problem report that names it.
     *
     * @throws ProtocolViolation if it does not fit the exchange, which then stays as it was
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not what the protocol says
     */
    Transition<X, TypedMessage> receive(X exchange, Message message);

    /**
     * Reads what {@link Exchange#toJson()} wrote.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if it is something else
     */
    X readExchange(JsonNode json);
}
