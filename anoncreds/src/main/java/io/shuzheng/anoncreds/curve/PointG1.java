package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A point of the group G1 of BN254, in projective coordinates.
 *
 * @param text three coordinates, each as {@code EXCESS HEX}: a small decimal and a number in Montgomery form (R = 2^280)
 */
public record PointG1(String text) {

    private static final CoordinateText FORMAT = new CoordinateText(3);

    public PointG1 {
        FORMAT.check(text);
    }

    public static PointG1 read(JsonInput json) {
        return new PointG1(json.text());
    }

    public JsonNode toJson() {
        return StringNode.valueOf(text);
    }
}
