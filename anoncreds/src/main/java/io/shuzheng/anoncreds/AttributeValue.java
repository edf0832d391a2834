package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attribute's value in both forms. It does not print, as it is somebody's personal data.
 *
 * <p>Whether the two belong together is not a property of this type: a holder may have changed {@code raw}, which no
 * signature covers. See {@link #isConsistent()}.
 *
 * @param raw the text that people read
 * @param encoded the number that the issuer signed
 */
public record AttributeValue(String raw, BigInteger encoded) {

    /** The value of a raw text, encoded as the specification says. */
    public static AttributeValue ofRaw(String raw) {
        return new AttributeValue(raw, AttributeEncoding.encode(raw));
    }

    /** Whether {@code encoded} is the encoding of {@code raw}. */
    public boolean isConsistent() {
        return AttributeEncoding.encode(raw).equals(encoded);
    }

    public static AttributeValue read(JsonInput json) {
        return new AttributeValue(
                json.required("raw").text(), json.required("encoded").decimal());
    }

    public ObjectNode toJson() {
        return JsonOutput.object().put("raw", raw).put("encoded", encoded.toString());
    }

    @Override
    public String toString() {
        return "AttributeValue";
    }
}
