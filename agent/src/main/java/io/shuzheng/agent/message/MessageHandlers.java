package io.shuzheng.agent.message;

import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which handler takes which message. */
public final class MessageHandlers {

    private final List<MessageHandler> handlers;

    /**
     * Takes the agent's handlers; of those that share a type, the first that owns a message gets it.
     *
     * @throws IllegalStateException if two take the same message and do not share it
     */
    public MessageHandlers(List<MessageHandler> handlers) {
        this.handlers = List.copyOf(handlers);
        List<MessageHandler> before = new ArrayList<>();
        for (MessageHandler handler : handlers) {
            for (MessageType type : handler.messageTypes()) {
                if (before.stream()
                        .anyMatch(other -> takes(other, type) && !(shares(other, type) && shares(handler, type)))) {
                    throw new IllegalStateException("two handlers take " + type);
                }
            }
            before.add(handler);
        }
    }

    /** The handler of a message. */
    public Optional<MessageHandler> find(InboundMessage inbound, WalletReader reader) {
        MessageType type = inbound.message().type();
        return handlers.stream()
                .filter(handler -> takes(handler, type))
                .filter(handler -> !shares(handler, type) || handler.owns(inbound, reader))
                .findFirst();
    }

    /**
     * The handler of a message.
     *
     * @throws ProtocolViolation if there is none
     */
    public MessageHandler require(InboundMessage inbound, WalletReader reader) {
        return find(inbound, reader)
                .orElseThrow(() -> new ProtocolViolation(
                        ProtocolViolation.Reason.UNKNOWN_MESSAGE,
                        "this agent does not take " + inbound.message().type()));
    }

    /** All protocols of which some message is taken. */
    public Set<ProtocolUri> protocols() {
        return handlers.stream()
                .flatMap(handler -> handler.messageTypes().stream())
                .map(MessageType::protocol)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean takes(MessageHandler handler, MessageType type) {
        return isAmong(handler.messageTypes().stream(), type);
    }

    private static boolean shares(MessageHandler handler, MessageType type) {
        return isAmong(handler.sharedTypes().stream(), type);
    }

    private static boolean isAmong(Stream<MessageType> types, MessageType type) {
        return types.anyMatch(each -> each.isCompatibleWith(type));
    }
}
