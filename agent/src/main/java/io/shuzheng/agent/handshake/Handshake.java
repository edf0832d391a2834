package io.shuzheng.agent.handshake;

import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DID Exchange of ours, and what it is to become.
 *
 * @param connectionId the id that the connection has or will have
 * @param mine our DID in it
 */
record Handshake(DidExchange exchange, String connectionId, OwnDid mine) {

    Handshake at(DidExchange next) {
        return new Handshake(next, connectionId, mine);
    }

    static JsonNode toJson(Handshake handshake) {
        ObjectNode json = Json.object()
                .put("connection", handshake.connectionId)
                .put("did", handshake.mine.did().toString())
                .put("key", handshake.mine.key().base58());
        json.set("exchange", handshake.exchange.toJson());
        return json;
    }

    static Handshake fromJson(JsonNode json, DidExchangeProtocol protocol) {
        MemberReader members = MemberReader.of(json, "handshake");
        OwnDid mine = new OwnDid(
                Did.parse(members.text("did")), Ed25519PublicKey.fromBase58(members.text("key")), OwnDid.Kind.PEER);
        return new Handshake(protocol.readExchange(json.path("exchange")), members.text("connection"), mine);
    }
}
