package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A number modulo the order of BN254's groups.
 *
 * <p>Some are secrets (blinding factors, private keys), so it prints as its type only.
 *
 * @param text the number in hexadecimal, as AnonCreds implementations exchange it
 */
public record GroupOrderElement(String text) {

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{1,69}");

    public GroupOrderElement {
        if (!HEX.matcher(text).matches()) {
            throw new InvalidInputException("a group order element must be hexadecimal");
        }
    }

    public static GroupOrderElement read(JsonInput json) {
        return new GroupOrderElement(json.text());
    }

    /** Whether the number is below the groups' order, as every honest one is. */
    public boolean isReduced() {
        return value().compareTo(Bn254.ORDER) < 0;
    }

    public BigInteger value() {
        return new BigInteger(text, 16);
    }

    public JsonNode toJson() {
        return StringNode.valueOf(text);
    }

    @Override
    public String toString() {
        return "GroupOrderElement";
    }
}
