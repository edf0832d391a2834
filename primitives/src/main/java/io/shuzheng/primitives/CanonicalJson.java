package io.shuzheng.primitives;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Canonicalization Scheme of RFC 8785, for values whose numbers are integers.
 *
 * <p>Member names are sorted by their UTF-16 code units, white space is dropped, strings are escaped minimally. Numbers
 * must be integers of at most 2<sup>53</sup> − 1 in absolute value, where RFC 8785's text form is the plain decimal one;
 * what we sign holds no fractions, and refusing them keeps every implementation's answer the same.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    private static final BigInteger MAXIMUM_INTEGER =
            BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);
    private static final int TYPICAL_LENGTH = 512;
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /**
     * The canonical form, in UTF-8.
     *
     * @throws InvalidInputException if a number is no integer or too large, or a string holds a lone surrogate
     */
    public static byte[] encode(JsonNode node) {
        StringBuilder out = new StringBuilder(TYPICAL_LENGTH);
        write(node, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeString(node.stringValue(), out);
            case NUMBER -> out.append(integer(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new InvalidInputException("no canonical form for " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        out.append('{');
        String separator = "";
        List<Map.Entry<String, JsonNode>> members =
                node.properties().stream().sorted(Map.Entry.comparingByKey()).toList();
        for (Map.Entry<String, JsonNode> member : members) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (JsonNode element : node) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(']');
    }

    /** Refuses by scale first: expanding a number such as 1e-999999999 would take all memory. */
    private static BigInteger integer(JsonNode node) {
        BigDecimal value = node.decimalValue().stripTrailingZeros();
        if (value.scale() > 0) {
            throw new InvalidInputException("canonical JSON takes integers only");
        }
        if (value.precision() - (long) value.scale() > 16
                || value.toBigIntegerExact().abs().compareTo(MAXIMUM_INTEGER) > 0) {
            throw new InvalidInputException("canonical JSON takes integers of at most 53 bits");
        }
        return value.toBigIntegerExact();
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(text, i++);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, written, i);
                writeEscaped(c, out);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static void requirePair(String text, int high) {
        if (!Character.isHighSurrogate(text.charAt(high))
                || high + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(high + 1))) {
            throw new InvalidInputException("canonical JSON takes no lone surrogate");
        }
    }

    private static void writeEscaped(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
