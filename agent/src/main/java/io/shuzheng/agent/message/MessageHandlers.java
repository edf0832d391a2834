package io.shuzheng.agent.message;

import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which handler takes which message. */
public final class MessageHandlers {

    private final Map<MessageType, MessageHandler> byType = new LinkedHashMap<>();

    /**
     * Takes the agent's handlers.
     *
     * @throws IllegalStateException if two take the same message
     */
    public MessageHandlers(List<MessageHandler> handlers) {
        for (MessageHandler handler : handlers) {
            for (MessageType type : handler.messageTypes()) {
                if (find(type).isPresent()) {
                    throw new IllegalStateException("two handlers take " + type);
                }
                byType.put(type, handler);
            }
        }
    }

    public Optional<MessageHandler> find(MessageType type) {
        return byType.entrySet().stream()
                .filter(entry -> entry.getKey().isCompatibleWith(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The handler of a message.
     *
     * @throws ProtocolViolation if there is none
     */
    public MessageHandler require(MessageType type) {
        return find(type)
                .orElseThrow(() -> new ProtocolViolation(
                        ProtocolViolation.Reason.UNKNOWN_MESSAGE, "this agent does not take " + type));
    }

    /** All protocols of which some message is taken. */
    public Set<ProtocolUri> protocols() {
        return byType.keySet().stream().map(MessageType::protocol).collect(Collectors.toUnmodifiableSet());
    }
}
