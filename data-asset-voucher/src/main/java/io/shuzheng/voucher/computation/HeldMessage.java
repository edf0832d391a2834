package io.shuzheng.voucher.computation;

import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A party's message that came before this party's own side had begun. */
record HeldMessage(PartyDid from, PartyMessage message) {

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("from", from.value());
        json.set("message", message.toJson());
        return json;
    }

    static HeldMessage fromJson(JsonNode json) {
        MemberReader fields = MemberReader.of(json, "held message");
        return new HeldMessage(
                new PartyDid(fields.text("from")),
                PartyMessage.fromJson(fields.optionalValue("message")
                        .orElseThrow(() -> new InvalidInputException("a held message is empty"))));
    }
}
