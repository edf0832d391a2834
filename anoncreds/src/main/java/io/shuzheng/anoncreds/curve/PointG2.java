package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A point of the group G2 of BN254 (its twist over Fp2), in projective coordinates.
 *
 * @param text three coordinates of two numbers each, each as {@code EXCESS HEX}: a small decimal and a number in Montgomery form (R = 2^280)
 */
public record PointG2(String text) {

    private static final CoordinateText FORMAT = new CoordinateText(6);

    public PointG2 {
        FORMAT.check(text);
    }

    public static PointG2 read(JsonInput json) {
        return new PointG2(json.text());
    }

    public JsonNode toJson() {
        return StringNode.valueOf(text);
    }
}
