package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import java.util.HexFormat;

/** Points that no group has, or that a proof must not have. */
public final class TestPoints {

    private static final String ZERO = "1 " + "0".repeat(64);
    private static final String ONE = "1 095E45DDF417D05FB10933FFC63D474548B7FFFF7888802F07FFFFFF7D07A8A8";

    static final PointG1 INFINITY_G1 = new PointG1(String.join(" ", ZERO, ONE, ZERO));

    static final PointG2 INFINITY_G2 = new PointG2(String.join(" ", ZERO, ZERO, ONE, ZERO, ZERO, ZERO));

    /** (1, 1). */
    static final PointG1 OFF_CURVE = new PointG1(String.join(" ", ONE, ONE, ONE));

    /** (1, 1). */
    static final PointG2 OFF_TWIST = new PointG2(String.join(" ", ONE, ZERO, ONE, ZERO, ONE, ZERO));

    /** A point of the twist with x = 4 + i, which is not of the group's order. */
    public static final PointG2 OUTSIDE_G2 = new PointG2(String.join(
            " ",
            "1 0055B2F5905F417D09F0827F18F51D0CC1BEFFFDE22200A878FFFFFDF41EA28D",
            ONE,
            "1 040173ED62E18DFE353AEBD21763D7760BB7F4BB96F4B46AD4F9FD79E2826685",
            "1 066CC5F65F5E5845E46EE7917878E99B81D7F30C0A4C527B52BC65C6D0C7A92D",
            ONE,
            ZERO));

    /** The same point as a tail. */
    static final byte[] OUTSIDE_G2_TAIL = HexFormat.of()
            .parseHex("%064x%064x".formatted(4, 1)
                    + "0203c3809bb35ba4364ef598052128c6cd3042a5773acdcc88e0ffe03d1effbe"
                    + "0f1f62c28bc5f5caf11a7e0f3b873967a312feaa1c28b01bf51a3fe9f6332498");

    private TestPoints() {}
}
