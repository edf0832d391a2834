package io.shuzheng.agent.connection;

import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A peer that we talk to under one pair of keys.
 *
 * @param id ours alone; no peer learns it
 * @param myDid our DID in this connection
 * @param myKey the key of {@code myDid}
 * @param theirDid the peer's DID
 * @param theirKey the key that authenticates the peer
 * @param address where the peer is reached, as last known
 * @param label the peer's name, as it says itself
 * @param invitation the id of the invitation that it came out of; for an implicit connection empty
 */
public record Connection(
        String id,
        ConnectionState state,
        Did myDid,
        Ed25519PublicKey myKey,
        Did theirDid,
        Ed25519PublicKey theirKey,
        PeerAddress address,
        Optional<String> label,
        Optional<String> invitation) {

    /** A connection that begins without an exchange: each side resolves the other's DID. */
    static Connection implicit(
            String id,
            ConnectionState state,
            OwnDid mine,
            Did theirDid,
            Ed25519PublicKey theirKey,
            PeerAddress address) {
        return new Connection(
                id, state, mine.did(), mine.key(), theirDid, theirKey, address, Optional.empty(), Optional.empty());
    }

    /** The same connection, further on. */
    public Connection withState(ConnectionState newState) {
        return new Connection(id, newState, myDid, myKey, theirDid, theirKey, address, label, invitation);
    }

    /** The same connection to a peer that is reached elsewhere. */
    public Connection withAddress(PeerAddress newAddress) {
        return new Connection(id, state, myDid, myKey, theirDid, theirKey, newAddress, label, invitation);
    }

    /** Whether messages may be sent. */
    public boolean isUsable() {
        return state != ConnectionState.ABANDONED;
    }

    JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("state", state.name())
                .put("myDid", myDid.toString())
                .put("myKey", myKey.base58())
                .put("theirDid", theirDid.toString())
                .put("theirKey", theirKey.base58());
        json.set("address", address.toJson());
        label.ifPresent(text -> json.put("label", text));
        invitation.ifPresent(text -> json.put("invitation", text));
        return json;
    }

    static Connection fromJson(JsonNode json) {
        MemberReader members = MemberReader.of(json, "connection");
        return new Connection(
                members.text("id"),
                ConnectionState.valueOf(members.text("state")),
                Did.parse(members.text("myDid")),
                Ed25519PublicKey.fromBase58(members.text("myKey")),
                Did.parse(members.text("theirDid")),
                Ed25519PublicKey.fromBase58(members.text("theirKey")),
                members.object("address", PeerAddress::read),
                members.optionalText("label"),
                members.optionalText("invitation"));
    }

    static Tag keys(Ed25519PublicKey mine, Ed25519PublicKey theirs) {
        return new Tag("keys", mine.base58() + " " + theirs.base58());
    }

    static Tag dids(Did mine, Did theirs) {
        return new Tag("dids", mine + " " + theirs);
    }

    Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>();
        tags.add(keys(myKey, theirKey));
        tags.add(dids(myDid, theirDid));
        tags.add(new Tag("state", state.name()));
        invitation.ifPresent(text -> tags.add(new Tag("invitation", text)));
        return tags;
    }

    /** Id, state and nothing that would tie our DIDs to the peer's. */
    @Override
    public String toString() {
        return "Connection[" + id + ", " + state + "]";
    }
}
