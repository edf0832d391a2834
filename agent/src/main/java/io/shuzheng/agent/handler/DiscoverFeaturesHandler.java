package io.shuzheng.agent.handler;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.discoverfeatures.Feature;
import io.shuzheng.didcomm.protocol.discoverfeatures.Queries;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Tells connected peers which protocols the agent speaks (Aries RFC 0557). */
public final class DiscoverFeaturesHandler implements MessageHandler {

    private final Supplier<Set<ProtocolUri>> protocols;
    private final Messenger messenger;
    private final MessageIds ids;

    /** @param protocols the protocols that the agent speaks, once all its handlers are known */
    public DiscoverFeaturesHandler(Supplier<Set<ProtocolUri>> protocols, Messenger messenger, MessageIds ids) {
        this.protocols = protocols;
        this.messenger = messenger;
        this.ids = ids;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(Queries.TYPE);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        List<Feature> ours = protocols.get().stream()
                .map(protocol -> Feature.protocol(protocol, List.of()))
                .toList();
        Queries queries = Queries.parse(inbound.message());
        messenger.send(work, inbound.requireConnection(), queries.answer(ids.next(), ours));
    }
}
