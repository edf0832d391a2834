package io.shuzheng.agent.handshake;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRole;
import java.util.Optional;

/** The DID Exchanges in the wallet, by our role and their thread. */
final class Handshakes {

    private final RecordType<Handshake> type;

    Handshakes(DidExchangeProtocol protocol) {
        this.type = RecordType.of("did-exchange", Handshake::toJson, json -> Handshake.fromJson(json, protocol));
    }

    Optional<Handshake> find(WalletReader reader, DidExchangeRole role, String threadId) {
        return reader.find(type, id(role, threadId));
    }

    void put(UnitOfWork work, Handshake handshake) {
        work.put(type, id(handshake.exchange().role(), handshake.exchange().threadId()), handshake);
    }

    private static String id(DidExchangeRole role, String threadId) {
        return role + " " + threadId;
    }
}
