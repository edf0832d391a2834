package io.shuzheng.agent.handshake;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invitation that we gave out.
 *
 * @param key the key that it names, to which requests are encrypted and by which we sign the response
 * @param multiUse whether more than one peer may take it
 * @param open whether it can be taken still
 */
public record OwnInvitation(Invitation invitation, Ed25519PublicKey key, boolean multiUse, boolean open) {

    OwnInvitation used() {
        return multiUse ? this : new OwnInvitation(invitation, key, false, false);
    }

    OwnInvitation closed() {
        return new OwnInvitation(invitation, key, multiUse, false);
    }

    static JsonNode toJson(OwnInvitation own) {
        ObjectNode json = Json.object()
                .put("key", own.key.base58())
                .put("multiUse", own.multiUse)
                .put("open", own.open);
        json.set("invitation", own.invitation.toMessage().toJson());
        return json;
    }

    static OwnInvitation fromJson(JsonNode json) {
        MemberReader members = MemberReader.of(json, "invitation");
        return new OwnInvitation(
                Invitation.parse(Message.fromJson(json.path("invitation"))),
                Ed25519PublicKey.fromBase58(members.text("key")),
                members.optionalBoolean("multiUse").orElse(false),
                members.optionalBoolean("open").orElse(false));
    }
}
