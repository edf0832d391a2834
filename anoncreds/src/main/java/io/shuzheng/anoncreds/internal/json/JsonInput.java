package io.shuzheng.anoncreds.internal.json;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value together with its path, so that whoever sent it learns which member is wrong.
 *
 * <p>Every accessor throws {@link InvalidInputException} where the value is not of the asked type. The message names the
 * path, never the value.
 */
public final class JsonInput {

    /** Longest decimal number accepted: above the largest number of AnonCreds (3,060 bits and some), far below slow. */
    private static final int MAX_DIGITS = 1300;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1," + MAX_DIGITS + "}");

    private final String path;
    private final JsonNode node;

    private JsonInput(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /**
     * A value to be read.
     *
     * @param name what the value is, as errors shall call it
     */
    public static JsonInput of(String name, JsonNode node) {
        return new JsonInput(name, node);
    }

    public static JsonInput parse(String name, String json) {
        return new JsonInput(name, Json.parse(json));
    }

    public String path() {
        return path;
    }

    public JsonNode node() {
        return node;
    }

    public JsonInput required(String member) {
        return optional(member).orElseThrow(() -> new InvalidInputException(path + "." + member + " is missing"));
    }

    /** The member, or empty where it is absent or {@code null}. */
    public Optional<JsonInput> optional(String member) {
        if (!node.isObject()) {
            throw expected("a JSON object");
        }
        JsonNode value = node.get(member);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new JsonInput(path + "." + member, value));
    }

    /** A string that can be written as UTF-8. */
    public String text() {
        if (!node.isString()) {
            throw expected("a string");
        }
        return requireUtf8(node.stringValue());
    }

    private String requireUtf8(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw expected("without unpaired surrogates");
        }
        return text;
    }

    /** A decimal integer, written as a JSON string. */
    public BigInteger decimal() {
        String digits = text();
        if (!DECIMAL.matcher(digits).matches()) {
            throw expected("a decimal integer of at most " + MAX_DIGITS + " digits");
        }
        return new BigInteger(digits);
    }

    public long integer(long min, long max) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw expected("an integer from " + min + " to " + max);
        }
        return node.longValue();
    }

    public <T> List<T> list(Function<JsonInput, T> element) {
        if (!node.isArray()) {
            throw expected("an array");
        }
        List<T> result = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            result.add(element.apply(new JsonInput(path + "[" + i + "]", node.get(i))));
        }
        return Collections.unmodifiableList(result);
    }

    /** The members in the order in which they were written. */
    public <T> Map<String, T> map(Function<JsonInput, T> value) {
        if (!node.isObject()) {
            throw expected("a JSON object");
        }
        Map<String, T> result = new LinkedHashMap<>();
        node.properties()
                .forEach(member -> result.put(
                        requireUtf8(member.getKey()),
                        value.apply(new JsonInput(path + "." + member.getKey(), member.getValue()))));
        return Collections.unmodifiableMap(result);
    }

    /** An error of this value: {@code PATH must be WHAT}. */
    public InvalidInputException expected(String what) {
        return new InvalidInputException(path + " must be " + what);
    }
}
