package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An element of the target group GT of the pairing on BN254.
 *
 * @param text twelve numbers, each as {@code EXCESS HEX}: a small decimal and a number in Montgomery form (R = 2^280)
 */
public record PairingValue(String text) {

    private static final CoordinateText FORMAT = new CoordinateText(12);

    public PairingValue {
        FORMAT.check(text);
    }

    public static PairingValue read(JsonInput json) {
        return new PairingValue(json.text());
    }

    public JsonNode toJson() {
        return StringNode.valueOf(text);
    }
}
