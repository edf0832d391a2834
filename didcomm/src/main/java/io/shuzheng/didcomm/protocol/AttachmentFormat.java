package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what format an attachment has.
 *
 * @param attachmentId {@code attach_id}: the attachment's {@code @id}
 * @param format the format's name and version
 * @param rest other members
 */
public record AttachmentFormat(String attachmentId, String format, JsonObject rest) {

    static AttachmentFormat read(MemberReader members) {
        String attachmentId = members.text("attach_id");
        String format = members.text("format");
        return new AttachmentFormat(attachmentId, format, members.rest());
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("attach_id", attachmentId);
        node.put("format", format);
        node.setAll(rest.toNode());
        return node;
    }
}
