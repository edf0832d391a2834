package io.shuzheng.agent.message;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;

/**
 * Handles messages of some types.
 *
 * <p>A handler has no effect but through the unit of work, in which the message is marked as handled as well; so it may
 * run again after a conflict, a failure or a crash, and what it does happens once. Messages of one thread from one peer
 * come one after another.
 */
public interface MessageHandler {

    /** The types that it takes; other minor versions of them are meant too. */
    Set<MessageType> messageTypes();

    /**
     * Handles a message.
     *
     * @throws InvalidInputException if the message is wrong: it is refused for good, and the sender is told the reason
     * @throws RuntimeException of any other kind to have it tried again later
     */
    void handle(InboundMessage inbound, UnitOfWork work);

    /**
     * Those of its types that other handlers may take as well, each in its own threads: issuer and holder, or verifier and
     * prover, of one agent share the reports of their protocol.
     */
    default Set<MessageType> sharedTypes() {
        return Set.of();
    }

    /** Whether a message of a shared type belongs to a thread of this handler. */
    default boolean owns(InboundMessage inbound, WalletReader reader) {
        return true;
    }

    /** Whether messages are taken that come on no connection. */
    default boolean acceptsStrangers() {
        return false;
    }

    /** The type of the report that tells a sender why a message was refused. */
    default MessageType problemReportType() {
        return ProblemReport.TYPE;
    }

    /** Runs in the unit of work that marks a message refused, for a change of state; the report goes out by itself. */
    default void refused(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {}
}
