package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.primitives.InvalidInputException;
import java.util.function.Function;

/** Reads elements of the groups from the data model. Each that is not in its group is refused with an {@link InvalidInputException} that names it. */
final class NamedElements {

    private NamedElements() {}

    /** A point other than infinity. */
    static G1Point g1(String name, PointG1 text) {
        return read(name, text, CurveElements::g1);
    }

    /** A point other than infinity. */
    static G2Point g2(String name, PointG2 text) {
        return read(name, text, CurveElements::g2);
    }

    /** A point or infinity, as accumulators and witnesses may be: those of registries in which nothing is issued. */
    static G2Point g2OrInfinity(String name, PointG2 text) {
        return read(name, text, CurveElements::g2OrInfinity);
    }

    /** An element of GT. */
    static GtElement gt(String name, PairingValue text) {
        return read(name, text, CurveElements::gt);
    }

    private static <T, P> P read(String name, T text, Function<T, P> decode) {
        try {
            return decode.apply(text);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(name + ": " + e.getMessage(), e);
        }
    }
}
