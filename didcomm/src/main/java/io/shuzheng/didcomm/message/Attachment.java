package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something appended to a message (Aries RFC 0017).
 *
 * @param id {@code @id}, unique within the message
 * @param mimeType {@code mime-type}; a hint that nothing here relies on
 * @param data the content, inline or by links
 * @param rest the other members, such as {@code description} and {@code filename}
 */
public record Attachment(Optional<String> id, Optional<String> mimeType, AttachmentData data, JsonObject rest) {

    /** An attachment of JSON, base64 coded as all peers do. */
    public static Attachment ofJson(String id, JsonNode content) {
        return new Attachment(
                Optional.of(id), Optional.of("application/json"), AttachmentData.base64Json(content), JsonObject.EMPTY);
    }

    /** Reads an attachment; complaints begin with the place that the reader has. */
    static Attachment read(MemberReader members) {
        Optional<String> id = members.optionalText("@id");
        Optional<String> mimeType = members.optionalText("mime-type");
        AttachmentData data = members.object("data", AttachmentData::read);
        return new Attachment(id, mimeType, data, members.rest());
    }

    /**
     * Reads an attachment.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if it is no object, or its data is missing or not of one kind
     */
    public static Attachment fromJson(JsonNode node, String where) {
        return read(MemberReader.of(node, where));
    }

    /** The attachment with other data, such as the same content signed. */
    public Attachment withData(AttachmentData other) {
        return new Attachment(id, mimeType, other, rest);
    }

    /** The attachment as JSON. */
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        id.ifPresent(value -> node.put("@id", value));
        mimeType.ifPresent(value -> node.put("mime-type", value));
        node.set("data", data.toJson());
        node.setAll(rest.toNode());
        return node;
    }
}
