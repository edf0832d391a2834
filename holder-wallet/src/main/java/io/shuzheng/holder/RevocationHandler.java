package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationMessage;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationExchange;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationProtocol;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationState;
import io.shuzheng.didcomm.protocol.revocationnotification.Revoke;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokeV1;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokedCredential;
import java.util.Set;

/** Takes notifications that a credential was revoked, and believes the ledger. */
final class RevocationHandler implements MessageHandler {

    private final RevocationNotificationProtocol protocol;
    private final Messenger messenger;
    private final RevocationStates revocation;
    private final HolderListener listener;

    RevocationHandler(MessageIds ids, Messenger messenger, RevocationStates revocation, HolderListener listener) {
        this.protocol = new RevocationNotificationProtocol(ids);
        this.messenger = messenger;
        this.revocation = revocation;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(Revoke.TYPE, RevokeV1.TYPE);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        RevocationNotificationExchange exchange =
                protocol.begin(inbound.message()).exchange();
        exchange.notification()
                .flatMap(RevocationMessage::revoked)
                .ifPresent(named -> markRevoked(work, connection, named));
        if (exchange.state() != RevocationNotificationState.DONE) {
            messenger.send(work, connection, protocol.acknowledge(exchange).message());
        }
    }

    private void markRevoked(UnitOfWork work, Connection connection, RevokedCredential named) {
        work
                .findAll(StoredCredential.TYPE, StoredCredential.place(named.revocationRegistryId(), named.index()))
                .stream()
                .map(StoredRecord::value)
                .filter(stored -> !stored.revoked())
                .filter(stored -> stored.credential()
                        .revocation()
                        .filter(revocation::isRevokedNow)
                        .isPresent())
                .map(StoredCredential::markedRevoked)
                .forEach(stored -> {
                    work.put(StoredCredential.TYPE, stored.id(), stored);
                    listener.credentialRevoked(work, connection, stored);
                });
    }
}
