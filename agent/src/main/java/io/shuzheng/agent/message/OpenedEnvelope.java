package io.shuzheng.agent.message;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What was in an envelope, in the form that the inbox keeps. */
record OpenedEnvelope(Message message, Optional<Ed25519PublicKey> senderKey, Ed25519PublicKey recipientKey) {

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("recipient", recipientKey.base58());
        senderKey.ifPresent(key -> json.put("sender", key.base58()));
        json.set("message", message.toJson());
        return json;
    }

    static OpenedEnvelope fromJson(ObjectNode json) {
        return new OpenedEnvelope(
                Message.fromJson(json.path("message")),
                json.path("sender").asStringOpt().map(Ed25519PublicKey::fromBase58),
                Ed25519PublicKey.fromBase58(json.path("recipient").asString("")));
    }
}
