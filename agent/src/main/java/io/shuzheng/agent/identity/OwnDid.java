package io.shuzheng.agent.identity;

import io.shuzheng.agent.store.Tag;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A DID of the agent's own, and the key with which it authenticates. */
public record OwnDid(Did did, Ed25519PublicKey key, Kind kind) {

    /** What a DID is used for. */
    public enum Kind {
        /** The agent's name in public, written on the ledger. */
        PUBLIC,
        /** Known to one peer, or for one purpose. */
        PEER
    }

    static JsonNode toJson(OwnDid own) {
        return Json.object()
                .put("did", own.did.toString())
                .put("key", own.key.base58())
                .put("kind", own.kind.name().toLowerCase(Locale.ROOT));
    }

    static OwnDid fromJson(JsonNode json) {
        return new OwnDid(
                Did.parse(json.path("did").asString("")),
                Ed25519PublicKey.fromBase58(json.path("key").asString("")),
                Kind.valueOf(json.path("kind").asString("").toUpperCase(Locale.ROOT)));
    }

    static Set<Tag> tags(OwnDid own) {
        return Set.of(new Tag("kind", own.kind.name()), new Tag("key", own.key.base58()));
    }
}
