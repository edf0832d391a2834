package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says that a thread cannot go on (Aries RFC 0035). Each protocol adopts it under its own type.
 *
 * <p>Peers fill it in many ways, so that reading one never fails: a report that cannot be understood is still a report.
 *
 * @param header what every message has; its thread is the one that failed
 * @param description {@code description}, if it is an object
 */
public record ProblemReport(MessageHeader header, Optional<JsonObject> description) implements TypedMessage {

    /** The general report, for whatever has no protocol of its own. */
    public static final MessageType TYPE =
            ProtocolUri.didcommOrg("report-problem", 1, 0).message("problem-report");

    /** A report of the given code, with an explanation in English. */
    public static ProblemReport of(MessageHeader header, String code, String explanation) {
        ObjectNode description = Json.object().put("code", code).put("en", explanation);
        return new ProblemReport(header, Optional.of(JsonObject.of(description)));
    }

    /** Reads a report of any type. */
    public static ProblemReport parse(Message message) {
        MessageReader reader = message.reader();
        boolean described =
                message.body().get("description").filter(JsonNode::isObject).isPresent();
        Optional<JsonObject> description =
                described ? reader.members().optionalObject("description") : Optional.empty();
        return new ProblemReport(reader.header(), description);
    }

    /** The problem in a word that programs compare: {@code description.code}, or {@code problem-code} as in Aries RFC 0023. */
    public Optional<String> code() {
        return described("code").or(() -> text(header.rest(), "problem-code"));
    }

    /** The problem for people: {@code description.en}, or {@code explain} as in Aries RFC 0023. Whatever the peer likes. */
    public Optional<String> explanation() {
        return described("en").or(() -> text(header.rest(), "explain"));
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("description", description, JsonObject::toNode)
                .toMessage();
    }

    private Optional<String> described(String name) {
        return description.flatMap(object -> text(object, name));
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
