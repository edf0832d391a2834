package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.identity.AgentDidResolver;
import io.shuzheng.agent.identity.Identities;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.identity.StoredLongForms;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;

/** What both sides of a DID Exchange work with. */
record HandshakeParts(
        DidExchangeProtocol protocol,
        Handshakes handshakes,
        Invitations invitations,
        PairwiseDids dids,
        HandshakeOutcome outcome,
        Identities identities,
        KeyRing keys,
        AgentDidResolver resolver,
        Messenger messenger,
        MessageIds ids) {

    static HandshakeParts of(
            Connections connections,
            PairwiseDids dids,
            Identities identities,
            KeyRing keys,
            AgentDidResolver resolver,
            StoredLongForms longForms,
            Messenger messenger,
            EventBus events,
            MessageIds ids) {
        DidExchangeProtocol protocol = new DidExchangeProtocol(ids);
        Handshakes handshakes = new Handshakes(protocol);
        return new HandshakeParts(
                protocol,
                handshakes,
                new Invitations(keys, ids),
                dids,
                new HandshakeOutcome(handshakes, connections, longForms, events),
                identities,
                keys,
                resolver,
                messenger,
                ids);
    }
}
