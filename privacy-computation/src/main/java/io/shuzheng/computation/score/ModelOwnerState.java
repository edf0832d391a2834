package io.shuzheng.computation.score;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model owner remembers while it waits for the masked answer.
 *
 * @param ownPart the offset and the points of its own features
 */
record ModelOwnerState(PartyDid provider, PartyDid receiver, SaltedDigest model, int ownPart) {

    ObjectNode toSecretJson() {
        return Json.object()
                .put("provider", provider.value())
                .put("receiver", receiver.value())
                .put("model", model.hex())
                .put("own_part", ownPart);
    }

    static ModelOwnerState fromJson(JsonNode json) {
        Members members = Members.of(json, "a model owner's state", "provider", "receiver", "model", "own_part");
        return new ModelOwnerState(
                new PartyDid(members.string("provider")),
                new PartyDid(members.string("receiver")),
                SaltedDigest.fromHex(members.string("model")),
                members.smallInteger("own_part"));
    }

    /** Without the points. */
    @Override
    public String toString() {
        return "ModelOwnerState";
    }
}
