package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.protocol.outofband.HandshakeReuse;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandExchange;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandProtocol;
import java.util.Set;

/** Agrees that a peer answers an invitation of ours on the connection that there is (Aries RFC 0434, "Reuse"). */
final class ReuseHandler implements MessageHandler {

    private final OutOfBandProtocol protocol;
    private final Invitations invitations;
    private final Messenger messenger;

    ReuseHandler(OutOfBandProtocol protocol, Invitations invitations, Messenger messenger) {
        this.protocol = protocol;
        this.invitations = invitations;
        this.messenger = messenger;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(HandshakeReuse.TYPE);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        OutOfBandExchange asked = protocol.begin(inbound.message()).exchange();
        String invitation = inbound.message().parentThreadId().orElse("");
        boolean known =
                invitations.find(work, invitation).filter(OwnInvitation::open).isPresent();
        messenger.send(
                work,
                connection,
                known
                        ? protocol.accept(asked).message()
                        : protocol.refuse(asked, "not-an-open-invitation", "the invitation is unknown or used up")
                                .message());
    }
}
