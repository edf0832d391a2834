package io.shuzheng.primitives;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strict JSON (RFC 8259) for input that nobody vouches for.
 *
 * <p>Duplicate names, text after the value, nesting deeper than {@value #MAXIMUM_DEPTH} and numbers longer than
 * {@value #MAXIMUM_NUMBER_LENGTH} characters, be it by their exponent, are refused. Fractions are read exactly, as decimals.
 */
public final class Json {

    /** The deepest nesting of objects and arrays that is read. */
    public static final int MAXIMUM_DEPTH = 64;

    /** The longest number that is read, in characters. */
    public static final int MAXIMUM_NUMBER_LENGTH = 1_024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAXIMUM_DEPTH)
                            .maxNumberLength(MAXIMUM_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @throws InvalidInputException if the text is not exactly one JSON value within the limits above
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new InvalidInputException("no JSON value: the text is empty");
            }
            requireModestNumbers(node);
            return node;
        } catch (JacksonException e) {
            throw new InvalidInputException("not valid JSON: " + describe(e), e);
        } catch (NumberFormatException e) {
            throw numberOutOfRange(); // Jackson lets the exception of BigDecimal through
        }
    }

    /** A few characters can stand for a number that fills the memory once it is made an integer. */
    private static void requireModestNumbers(JsonNode node) {
        if (node.isBigDecimal() && Math.abs(node.decimalValue().scale()) > MAXIMUM_NUMBER_LENGTH) {
            throw numberOutOfRange();
        }
        node.forEach(Json::requireModestNumbers);
    }

    private static InvalidInputException numberOutOfRange() {
        return new InvalidInputException(
                "not valid JSON: a number has more than " + MAXIMUM_NUMBER_LENGTH + " digits when it is written out");
    }

    /**
     * Reads one JSON value from UTF-8.
     *
     * @throws InvalidInputException if the bytes are not UTF-8, or not exactly one JSON value within the limits above
     */
    public static JsonNode parse(byte[] utf8) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("not valid JSON: the bytes are not UTF-8", e);
        }
    }

    /**
     * Reads one JSON object.
     *
     * @throws InvalidInputException as {@link #parse(String)}, and if the value is no object
     */
    public static ObjectNode parseObject(String text) {
        return requireObject(parse(text));
    }

    /**
     * Reads one JSON object from UTF-8.
     *
     * @throws InvalidInputException as {@link #parse(byte[])}, and if the value is no object
     */
    public static ObjectNode parseObject(byte[] utf8) {
        return requireObject(parse(utf8));
    }

    /** Writes compact JSON, members in their order. */
    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** A new, empty, mutable object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode requireObject(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidInputException("a JSON object is expected, not " + node.getNodeType());
    }

    /** Without Jackson's excerpt of the source, which may hold what must not be logged. */
    private static String describe(JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return (e instanceof StreamConstraintsException ? "too deep or too long" : "malformed") + place;
    }
}
