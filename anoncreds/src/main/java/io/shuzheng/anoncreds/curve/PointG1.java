package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A point of the group G1 of BN254, in projective coordinates.
 *
 * <p>A value of this type has the right form; whether it is a point of the group, {@link CurveBytes#of(PointG1)} tells.
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

    /** The value with these three projective coordinates x, y and z, each in [0, p). */
    public static PointG1 ofCoordinates(List<BigInteger> coordinates) {
        return new PointG1(CoordinateText.text(coordinates));
    }

    /**
     * The three projective coordinates x, y and z, each in [0, p).
     *
     * @return empty where one is not below its excess times p
     */
    public Optional<List<BigInteger>> coordinates() {
        return CoordinateText.elements(text).map(List::of);
    }

    public JsonNode toJson() {
        return StringNode.valueOf(text);
    }
}
