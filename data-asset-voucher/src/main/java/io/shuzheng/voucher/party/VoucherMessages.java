package io.shuzheng.voucher.party;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Takes messages of the protocol from connected peers, each to the step that it belongs to. */
public final class VoucherMessages implements MessageHandler {

    /**
     * What an actor does with a message.
     *
     * @param <M> the message
     */
    @FunctionalInterface
    public interface Step<M extends VoucherMessage> {

        /**
         * Takes a message.
         *
         * @param from the authenticated sender
         * @param thread the message's thread: the application's id, in most
         * @throws io.shuzheng.primitives.InvalidInputException to refuse it for good: the sender is told why
         */
        void take(UnitOfWork work, Connection from, M message, String thread);
    }

    private record Route<M extends VoucherMessage>(Class<M> type, Step<M> step) {

        void take(UnitOfWork work, Connection from, VoucherMessage message, String thread) {
            step.take(work, from, type.cast(message), thread);
        }
    }

    private final Map<MessageType, Route<?>> routes = new LinkedHashMap<>();

    /** Adds the step for one message, by its name in the protocol. */
    public <M extends VoucherMessage> VoucherMessages on(String name, Class<M> type, Step<M> step) {
        routes.put(VoucherProtocol.URI.message(name), new Route<>(type, step));
        return this;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.copyOf(routes.keySet());
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        VoucherMessage message = VoucherProtocol.read(inbound.message());
        Route<?> route = routes.get(VoucherProtocol.URI.message(message.name()));
        if (route == null) {
            throw new IllegalStateException("not a message of this handler: " + message.name());
        }
        route.take(work, inbound.requireConnection(), message, inbound.message().threadId());
    }
}
