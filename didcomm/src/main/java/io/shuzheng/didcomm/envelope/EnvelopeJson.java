package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the members of an envelope, each fault as an {@link EnvelopeException}. */
record EnvelopeJson(ObjectNode node) {

    static EnvelopeJson parse(byte[] utf8, String what) {
        try {
            return new EnvelopeJson(Json.parseObject(utf8));
        } catch (InvalidInputException e) {
            throw malformed("the " + what + " is no JSON object");
        }
    }

    static EnvelopeJson of(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return new EnvelopeJson(object);
        }
        throw malformed("the " + what + " is no JSON object");
    }

    JsonNode member(String name) {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            throw new EnvelopeException(
                    EnvelopeException.Reason.MISSING_MEMBER, "the envelope has no member '" + name + "'");
        }
        return member;
    }

    String text(String name) {
        JsonNode member = member(name);
        if (!member.isString()) {
            throw malformed("member '" + name + "' is no string");
        }
        return member.stringValue();
    }

    byte[] bytes(String name) {
        return decode(name, text(name));
    }

    ArrayNode array(String name, int maximum) {
        if (member(name) instanceof ArrayNode array && array.size() <= maximum) {
            return array;
        }
        throw malformed("member '" + name + "' is no array of at most " + maximum + " elements");
    }

    /** Decodes base64url, padded or not; text that the encoder would not have written is refused. */
    static byte[] decode(String name, String text) {
        try {
            byte[] bytes = Base64Url.decode(text);
            int end = text.indexOf('=');
            String unpadded = end < 0 ? text : text.substring(0, end);
            if (Base64Url.encode(bytes).equals(unpadded)) {
                return bytes;
            }
        } catch (InvalidInputException notBase64) {
            throw malformed("member '" + name + "' is not base64url");
        }
        throw malformed("member '" + name + "' is not base64url in its one form");
    }

    private static EnvelopeException malformed(String message) {
        return new EnvelopeException(EnvelopeException.Reason.MALFORMED, message);
    }
}
