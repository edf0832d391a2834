package io.shuzheng.anoncreds.internal.curve;

import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The elements of the groups that texts of the data model stand for, and their texts.
 *
 * <p>A text is refused with an {@link InvalidInputException} unless each of its numbers is below its excess times p and the element is
 * of its group. Points that are written have z = 1, or 0 for infinity.
 */
public final class CurveElements {

    private CurveElements() {}

    /** A point other than infinity. */
    public static G1Point g1(PointG1 text) {
        return G1Point.ofCoordinates(inRange(text.coordinates()));
    }

    /** A point other than infinity. */
    public static G2Point g2(PointG2 text) {
        return G2Point.ofCoordinates(inRange(text.coordinates()));
    }

    /** A point that may be infinity, as the accumulator of a registry without credentials is. */
    public static G2Point g2OrInfinity(PointG2 text) {
        return G2Point.ofCoordinatesOrInfinity(inRange(text.coordinates()));
    }

    public static GtElement gt(PairingValue text) {
        return GtElement.ofCoordinates(inRange(text.coordinates()));
    }

    private static List<BigInteger> inRange(Optional<List<BigInteger>> coordinates) {
        return coordinates.orElseThrow(() -> new InvalidInputException("a number of a curve element is out of range"));
    }

    public static PointG1 text(G1Point point) {
        return PointG1.ofCoordinates(point.coordinates());
    }

    public static PointG2 text(G2Point point) {
        return PointG2.ofCoordinates(point.coordinates());
    }

    public static PairingValue text(GtElement element) {
        return PairingValue.ofCoordinates(element.coordinates());
    }
}
