package io.shuzheng.computation.engine;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message from one party of a computation to another. It may carry shares in the clear, so it travels encrypted to its
 * receiver and authenticated; {@code toString} prints no body.
 *
 * @param type a URI that says what the body is
 * @param computationId the run that it belongs to
 * @param body what the engine reads; treat it as read-only
 */
public record PartyMessage(String type, Identifier computationId, ObjectNode body) {

    private static final Pattern TYPE = Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,31}:[A-Za-z0-9._/-]{1,128}");

    /** @throws InvalidInputException if the type is no URN */
    public PartyMessage {
        if (!TYPE.matcher(type).matches()) {
            throw new InvalidInputException("a party message's type is a URN");
        }
        body = body.deepCopy();
    }

    /** {@code {"type", "computation_id", "body"}}. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("type", type).put("computation_id", computationId.value());
        json.set("body", body.deepCopy());
        return json;
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is anything else
     */
    public static PartyMessage fromJson(JsonNode json) {
        Members members = Members.of(json, "a party message", "type", "computation_id", "body");
        return new PartyMessage(
                members.string("type"), new Identifier(members.string("computation_id")), members.object("body"));
    }

    @Override
    public String toString() {
        return "PartyMessage[" + type + ", " + computationId + "]";
    }
}
