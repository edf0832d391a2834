package io.shuzheng.didcomm.protocol.issuecredential;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attribute of a credential to be.
 *
 * @param name the attribute's name
 * @param value its value; base64url text if there is a MIME type
 * @param mimeType the value's MIME type; a plain string if absent
 * @param rest other members
 */
public record PreviewAttribute(String name, String value, Optional<String> mimeType, JsonObject rest) {

    /** A plain string. */
    public static PreviewAttribute of(String name, String value) {
        return new PreviewAttribute(name, value, Optional.empty(), JsonObject.EMPTY);
    }

    static PreviewAttribute read(MemberReader members) {
        String name = members.text("name");
        String value = members.text("value");
        Optional<String> mimeType = members.optionalText("mime-type");
        return new PreviewAttribute(name, value, mimeType, members.rest());
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("name", name);
        mimeType.ifPresent(type -> node.put("mime-type", type));
        node.put("value", value);
        node.setAll(rest.toNode());
        return node;
    }

    /** The name only: the value is personal data. */
    @Override
    public String toString() {
        return "PreviewAttribute[" + name + "]";
    }
}
