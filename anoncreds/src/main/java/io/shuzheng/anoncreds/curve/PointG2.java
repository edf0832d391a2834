package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A point of the group G2 of BN254, a subgroup of its twist over Fp2, in projective coordinates.
 *
 * <p>A value of this type has the right form; whether it is a point of the group, {@link #hashInput()} tells.
 *
 * @param text three coordinates of two numbers each, each as {@code EXCESS HEX}: a small decimal and a number in Montgomery form (R = 2^280)
 */
public record PointG2(String text) {

    private static final CoordinateText FORMAT = new CoordinateText(6);

    /** Bytes that enter the hash of a challenge. */
    private static final int HASH_BYTES = 128;

    public PointG2 {
        FORMAT.check(text);
    }

    public static PointG2 read(JsonInput json) {
        return new PointG2(json.text());
    }

    /**
     * The point as it enters the hash of a challenge: the affine coordinates x and y, two numbers of 32 bytes each.
     *
     * @return empty where it is no point of G2 other than infinity: not on the twist, or not of the group's order
     */
    public Optional<byte[]> hashInput() {
        return CoordinateText.elements(text).flatMap(PointG2::hashInput);
    }

    private static Optional<byte[]> hashInput(BigInteger[] projective) {
        Fp2 z = new Fp2(projective[4], projective[5]);
        if (z.equals(Fp2.ZERO)) {
            return Optional.empty();
        }
        Fp2 inverse = z.inverse();
        Fp2 x = new Fp2(projective[0], projective[1]).multiply(inverse);
        Fp2 y = new Fp2(projective[2], projective[3]).multiply(inverse);
        boolean onTwist = y.square().equals(x.square().multiply(x).add(Bn254.TWIST_B));
        if (!onTwist || !new TwistPoint(x, y, Fp2.ONE).multiply(Bn254.ORDER).isInfinity()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(HASH_BYTES);
        bytes.put(Bn254.bytes(x.a())).put(Bn254.bytes(x.b()));
        bytes.put(Bn254.bytes(y.a())).put(Bn254.bytes(y.b()));
        return Optional.of(bytes.array());
    }

    /** The value with these three projective coordinates x, y and z, each as its real and its imaginary part, each in [0, p). */
    public static PointG2 ofCoordinates(List<BigInteger> coordinates) {
        return new PointG2(CoordinateText.text(coordinates));
    }

    /**
     * The three projective coordinates x, y and z, each as its real and its imaginary part, each in [0, p).
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
