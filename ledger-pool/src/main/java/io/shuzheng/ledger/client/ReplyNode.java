package io.shuzheng.ledger.client;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of an answer, read member by member; what is missing or of another type is a {@link MalformedReply}.
 *
 * @param json the object
 */
public record ReplyNode(ObjectNode json) {

    private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** The object that a node is; {@code what} names it in the error. */
    public static ReplyNode of(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return new ReplyNode(object);
        }
        throw new MalformedReply(what + " is no object");
    }

    /** A member that is an object. */
    public ReplyNode object(String name) {
        return of(json.path(name), name);
    }

    /** A string; absent if there is none or it is null. */
    public Optional<String> optionalString(String name) {
        JsonNode node = json.path(name);
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new MalformedReply(name + " is no string");
        }
        return Optional.of(node.stringValue());
    }

    /** A member that is a string. */
    public String string(String name) {
        return optionalString(name).orElseThrow(() -> new MalformedReply(name + " is missing"));
    }

    /** A number from 0 to 2^63 - 1; absent if there is none or it is null. */
    public OptionalLong optionalNumber(String name) {
        JsonNode node = json.path(name);
        if (isAbsent(node)) {
            return OptionalLong.empty();
        }
        if (!node.isIntegralNumber()
                || node.bigIntegerValue().signum() < 0
                || node.bigIntegerValue().compareTo(HIGHEST) > 0) {
            throw new MalformedReply(name + " is no number from 0 to 2^63 - 1");
        }
        return OptionalLong.of(node.longValue());
    }

    /** A member that is a number from 0 to 2^63 - 1. */
    public long number(String name) {
        return optionalNumber(name).orElseThrow(() -> new MalformedReply(name + " is missing"));
    }

    /** A Unix time in seconds; absent if there is none or it is null. */
    public Optional<Instant> optionalTime(String name) {
        OptionalLong seconds = optionalNumber(name);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        if (seconds.getAsLong() > Instant.MAX.getEpochSecond()) {
            throw new MalformedReply(name + " is no time");
        }
        return Optional.of(Instant.ofEpochSecond(seconds.getAsLong()));
    }

    /** A member that is neither missing nor null. */
    public Optional<JsonNode> optional(String name) {
        return Optional.of(json.path(name)).filter(node -> !isAbsent(node));
    }

    /** A member that is an array of strings; a missing one has none. */
    public List<String> strings(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(node -> {
                    if (!node.isString()) {
                        throw new MalformedReply(name + " holds what is no string");
                    }
                    return node.stringValue();
                })
                .toList();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
