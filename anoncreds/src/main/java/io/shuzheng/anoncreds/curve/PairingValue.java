package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
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

    /** The value with these twelve numbers, each in [0, p). */
    public static PairingValue ofCoordinates(List<BigInteger> coordinates) {
        return new PairingValue(CoordinateText.text(coordinates));
    }

    /**
     * The twelve numbers, each in [0, p).
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
