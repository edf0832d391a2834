package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads members of a JSON object that a client sent. Each method refuses what is missing or of the wrong shape, and names
 * the member.
 */
public final class Fields {

    /** The longest name, tag or alias, in characters. */
    public static final int NAME_LIMIT = 256;

    /** The longest {@code raw} or {@code enc} attribute, in characters. */
    public static final int ATTRIBUTE_LIMIT = 5 * 1024;

    /** The longest text that is not limited otherwise: what fits a message. */
    public static final int TEXT_LIMIT = 128 * 1024;

    private static final int HIGHEST_PORT = 65_535;

    private final ObjectNode json;
    private final String path;

    private Fields(ObjectNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** The members of the request or operation itself. */
    public static Fields of(ObjectNode json) {
        return new Fields(json, "");
    }

    /** The object; not to be changed. */
    public ObjectNode json() {
        return json;
    }

    /** Whether the member is there, be it null. */
    public boolean has(String name) {
        return json.has(name);
    }

    /** An object. */
    public Fields object(String name) {
        if (require(name) instanceof ObjectNode object) {
            return new Fields(object, path + name + ".");
        }
        throw wrong(name, "is not an object");
    }

    /** An array. */
    public JsonNode array(String name) {
        JsonNode node = require(name);
        if (!node.isArray()) {
            throw wrong(name, "is not an array");
        }
        return node;
    }

    /** An array of objects. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!(element instanceof ObjectNode object)) {
                throw wrong(name, "has an element that is not an object");
            }
            objects.add(new Fields(object, path + name + "[" + objects.size() + "]."));
        }
        return objects;
    }

    /** A boolean, or nothing if it is missing. */
    public Optional<Boolean> optionalBoolean(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isBoolean()) {
            throw wrong(name, "is not a boolean");
        }
        return Optional.of(json.path(name).booleanValue());
    }

    /** A string of 1 to {@code limit} characters. */
    public String text(String name, int limit) {
        return checkText(name, require(name), limit);
    }

    /** A string of at most {@code limit} characters, or nothing if it is missing. */
    public Optional<String> possiblyEmptyText(String name, int limit) {
        boolean empty =
                json.path(name).isString() && json.path(name).stringValue().isEmpty();
        return empty ? Optional.of("") : optionalText(name, limit);
    }

    /** As {@link #text}, or nothing. */
    public Optional<String> optionalText(String name, int limit) {
        return has(name) ? Optional.of(text(name, limit)) : Optional.empty();
    }

    /** As {@link #text}, or nothing if it is missing or null. */
    public Optional<String> nullableText(String name, int limit) {
        return json.path(name).isNull() ? Optional.empty() : optionalText(name, limit);
    }

    /** An integer of at least {@code minimum}. */
    public long integer(String name, long minimum) {
        JsonNode node = require(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "is not an integer");
        }
        if (node.longValue() < minimum) {
            throw wrong(name, "is smaller than " + minimum);
        }
        return node.longValue();
    }

    /** As {@link #integer}, or nothing if it is missing or null. */
    public OptionalLong optionalInteger(String name, long minimum) {
        return !has(name) || json.path(name).isNull() ? OptionalLong.empty() : OptionalLong.of(integer(name, minimum));
    }

    /** A DID or a cryptonym: Base58 of 16 or 32 bytes. */
    public String did(String name) {
        return checkDid(path + name, text(name, NAME_LIMIT));
    }

    /** The address of a host. */
    public String ipAddress(String name) {
        String address = text(name, NAME_LIMIT);
        if (!IpAddress.isHost(address)) {
            throw wrong(name, "is no IP address of a host");
        }
        return address;
    }

    /** A TCP port. */
    public int port(String name) {
        long port = integer(name, 1);
        if (port > HIGHEST_PORT) {
            throw wrong(name, "is larger than " + HIGHEST_PORT);
        }
        return (int) port;
    }

    /** An Ed25519 key in Base58. */
    public Ed25519PublicKey ed25519Key(String name) {
        try {
            return Ed25519PublicKey.fromBase58(text(name, NAME_LIMIT));
        } catch (RefusedRequestException e) {
            throw e;
        } catch (InvalidInputException e) {
            throw wrong(name, "is no Ed25519 key: " + e.getMessage());
        }
    }

    /** One of some strings. */
    public String oneOf(String name, Set<String> values) {
        String text = text(name, NAME_LIMIT);
        if (!values.contains(text)) {
            throw wrong(name, "is none of " + values.stream().sorted().toList());
        }
        return text;
    }

    /** The exception that says what is wrong with a member. */
    public RefusedRequestException wrong(String name, String problem) {
        return RefusedRequestException.invalid("\"" + path + name + "\" " + problem);
    }

    /** Refuses what is not Base58 of 16 or 32 bytes. */
    static String checkDid(String name, String did) {
        int length;
        try {
            length = Base58.decode(did).length;
        } catch (InvalidInputException e) {
            throw RefusedRequestException.invalid("\"" + name + "\" is not Base58");
        }
        if (length != 16 && length != 32) {
            throw RefusedRequestException.invalid("\"" + name + "\" has " + length + " bytes, not 16 or 32");
        }
        return did;
    }

    private JsonNode require(String name) {
        JsonNode node = json.path(name);
        if (node.isMissingNode()) {
            throw wrong(name, "is missing");
        }
        return node;
    }

    private String checkText(String name, JsonNode node, int limit) {
        if (!node.isString()) {
            throw wrong(name, "is not a string");
        }
        String text = node.stringValue();
        if (text.isEmpty()) {
            throw wrong(name, "is empty");
        }
        if (text.codePointCount(0, text.length()) > limit) {
            throw wrong(name, "is longer than " + limit + " characters");
        }
        return text;
    }
}
