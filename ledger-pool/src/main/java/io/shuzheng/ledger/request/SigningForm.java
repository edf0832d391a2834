package io.shuzheng.ledger.request;

import io.shuzheng.ledger.internal.encoding.CodePointOrder;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Indy's signing serialisation: the text of a request that its authors sign and that its digests are taken of.
 *
 * <p>Objects are {@code key:value} joined by {@code |}, keys in order of their code points; arrays are joined by
 * {@code ,}; booleans are {@code True} and {@code False}, null is empty, strings and integers stand as they are. The
 * request's own {@code signature}, {@code signatures} and {@code fees} are left out. In requests of type 100 and 104 a
 * value called {@code raw}, {@code enc} or {@code hash} is replaced by its SHA-256 in lower-case hex, so that a
 * signature still holds where the ledger has dropped the value.
 *
 * <p>The form does not tell {@code "1"} from {@code 1}, nor a text with a {@code |} from two members: whoever checks a
 * signature has to check the request's shape as well. It follows {@code SigningSerializer} of indy-plenum and
 * {@code txn_signature} of indy-vdr. Numbers with a fraction or exponent are refused: Python and Rust write them
 * differently, and no request has one.
 */
public final class SigningForm {

    private static final Set<String> HASHED_TYPES =
            Set.of(TransactionType.ATTRIB.code(), TransactionType.GET_ATTR.code());
    private static final Set<String> HASHED_MEMBERS = Set.of("raw", "enc", "hash");
    private static final Set<String> NOT_PAYLOAD = Set.of("signature", "signatures", "fees");

    private SigningForm() {}

    /**
     * The text that every signer of a request signs, as UTF-8.
     *
     * @throws InvalidInputException if a number is no integer, or a value to be hashed is no string
     */
    public static byte[] signingInput(ObjectNode request) {
        return payload(request).getBytes(StandardCharsets.UTF_8);
    }

    /** {@link #signingInput} as text. */
    public static String payload(ObjectNode request) {
        return object(request, NOT_PAYLOAD, isHashed(request));
    }

    /** SHA-256 of the signing input in lower-case hex: equal for every signature over the same payload. */
    public static String payloadDigest(ObjectNode request) {
        return sha256Hex(payload(request));
    }

    /** SHA-256 of the form with the signatures in it, in lower-case hex: the ledger's name for exactly this request. */
    public static String digest(ObjectNode request) {
        return sha256Hex(object(request, Set.of("fees"), isHashed(request)));
    }

    private static boolean isHashed(ObjectNode request) {
        JsonNode type = request.path("operation").path("type");
        return type.isString() && HASHED_TYPES.contains(type.stringValue());
    }

    private static String object(JsonNode object, Set<String> left, boolean hashed) {
        return object.properties().stream()
                .filter(member -> !left.contains(member.getKey()))
                .sorted(Map.Entry.comparingByKey(CodePointOrder.COMPARATOR))
                .map(member -> member.getKey() + ":" + member(member.getKey(), member.getValue(), hashed))
                .collect(Collectors.joining("|"));
    }

    private static String member(String name, JsonNode value, boolean hashed) {
        if (!hashed || !HASHED_MEMBERS.contains(name)) {
            return value(value, hashed);
        }
        if (!value.isString()) {
            throw new InvalidInputException("the attribute's \"" + name + "\" is not a string");
        }
        return sha256Hex(value.stringValue());
    }

    private static String value(JsonNode value, boolean hashed) {
        return switch (value.getNodeType()) {
            case OBJECT -> object(value, Set.of(), hashed);
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(element -> value(element, hashed))
                        .collect(Collectors.joining(","));
            case STRING -> value.stringValue();
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case NUMBER -> integer(value);
            case NULL -> "";
            default -> throw new InvalidInputException("a request holds no " + value.getNodeType());
        };
    }

    private static String integer(JsonNode number) {
        if (!number.isIntegralNumber()) {
            throw new InvalidInputException("a request holds integers only, not " + number);
        }
        return number.bigIntegerValue().toString();
    }

    private static String sha256Hex(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
