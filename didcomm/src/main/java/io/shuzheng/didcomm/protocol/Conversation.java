package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where one thread of a protocol stands, as one of the two sides sees it. Immutable.
 *
 * @param threadId {@code thid} of all its messages
 * @param parentThreadId {@code pthid}, which then goes with every message that we send
 * @param role which side we are
 * @param state where the thread stands
 * @param received the {@code @id}s of the peer's messages that were processed, to tell duplicates
 */
public record Conversation<R extends Enum<R>, S extends Enum<S>>(
        String threadId, Optional<String> parentThreadId, R role, S state, List<String> received) {

    /** The most messages that one side takes from the other in one thread. */
    public static final int MAXIMUM_RECEIVED = 64;

    public Conversation {
        received = List.copyOf(received);
    }

    /** A thread that nothing has happened in. */
    public static <R extends Enum<R>, S extends Enum<S>> Conversation<R, S> begin(
            String threadId, Optional<String> parentThreadId, R role, S start) {
        return new Conversation<>(threadId, parentThreadId, role, start, List.of());
    }

    /**
     * The thread that the peer's first message begins.
     *
     * @throws ProtocolViolation {@link Reason#WRONG_THREAD} if the message continues a thread that we do not know
     */
    public static <R extends Enum<R>, S extends Enum<S>> Conversation<R, S> begin(Message first, R role, S start) {
        if (!first.threadId().equals(first.id())) {
            throw new ProtocolViolation(Reason.WRONG_THREAD, first.type().name() + " continues an unknown thread");
        }
        return begin(first.id(), first.parentThreadId(), role, start);
    }

    /**
     * The peer's message arrived.
     *
     * @param step the message's name in the table
     * @throws ProtocolViolation if it is of another thread, was processed before, or is not legal here
     */
    public Conversation<R, S> receive(TransitionTable<R, S> table, String step, Message message) {
        if (!message.threadId().equals(threadId)) {
            throw new ProtocolViolation(Reason.WRONG_THREAD, step + " belongs to another thread");
        }
        if (received.contains(message.id())) {
            throw new ProtocolViolation(Reason.DUPLICATE, step + " was processed before");
        }
        S next = table.require(role, state, Direction.RECEIVE, step);
        if (received.size() >= MAXIMUM_RECEIVED) {
            throw new ProtocolViolation(Reason.TOO_MANY_MESSAGES, "the thread has too many messages");
        }
        List<String> ids = new ArrayList<>(received);
        ids.add(message.id());
        return new Conversation<>(threadId, parentThreadId, role, next, ids);
    }

    /**
     * We send a message.
     *
     * @throws ProtocolViolation if it is not legal here
     */
    public Conversation<R, S> send(TransitionTable<R, S> table, String step) {
        return move(table, Direction.SEND, step);
    }

    /**
     * The state changes without a message.
     *
     * @throws ProtocolViolation if that is not legal here
     */
    public Conversation<R, S> conclude(TransitionTable<R, S> table, String step) {
        return move(table, Direction.LOCAL, step);
    }

    /** The header of our next message in this thread; the message that begins a thread without parent has no {@code ~thread}. */
    public MessageHeader header(MessageType type, String id) {
        if (threadId.equals(id) && parentThreadId.isEmpty()) {
            return MessageHeader.of(type, id);
        }
        ThreadDecorator thread = new ThreadDecorator(Optional.of(threadId), parentThreadId, JsonObject.EMPTY);
        return MessageHeader.of(type, id, thread);
    }

    /** For a store. */
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("thread", threadId);
        parentThreadId.ifPresent(id -> node.put("parentThread", id));
        node.put("role", role.name());
        node.put("state", state.name());
        received.forEach(node.putArray("received")::add);
        return node;
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws InvalidInputException if it is something else
     */
    public static <R extends Enum<R>, S extends Enum<S>> Conversation<R, S> read(
            MemberReader members, Class<R> roles, Class<S> states) {
        return new Conversation<>(
                members.text("thread"),
                members.optionalText("parentThread"),
                constant(members, "role", roles),
                constant(members, "state", states),
                members.texts("received"));
    }

    private Conversation<R, S> move(TransitionTable<R, S> table, Direction direction, String step) {
        S next = table.require(role, state, direction, step);
        return new Conversation<>(threadId, parentThreadId, role, next, received);
    }

    private static <E extends Enum<E>> E constant(MemberReader members, String name, Class<E> type) {
        String text = members.text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> members.complaint(name, "unknown value"));
    }
}
