package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A point of the group G1 of BN254, in projective coordinates.
 *
 * <p>A value of this type has the right form; whether it is a point of the group, {@link #hashInput()} tells.
 *
 * @param text three coordinates, each as {@code EXCESS HEX}: a small decimal and a number in Montgomery form (R = 2^280)
 */
public record PointG1(String text) {

    private static final CoordinateText FORMAT = new CoordinateText(3);

    /** Bytes that enter the hash of a challenge. */
    private static final int HASH_BYTES = 128;

    public PointG1 {
        FORMAT.check(text);
    }

    public static PointG1 read(JsonInput json) {
        return new PointG1(json.text());
    }

    /**
     * The point as it enters the hash of a challenge: 4, the affine coordinates x and y of 32 bytes each, and zeros up to 128
     * bytes.
     *
     * @return empty where it is no point of G1 other than infinity
     */
    public Optional<byte[]> hashInput() {
        return CoordinateText.elements(text).flatMap(PointG1::hashInput);
    }

    private static Optional<byte[]> hashInput(BigInteger[] projective) {
        if (projective[2].signum() == 0) {
            return Optional.empty();
        }
        BigInteger inverse = projective[2].modInverse(Bn254.P);
        BigInteger x = projective[0].multiply(inverse).mod(Bn254.P);
        BigInteger y = projective[1].multiply(inverse).mod(Bn254.P);
        BigInteger right = x.multiply(x).multiply(x).add(Bn254.B);
        if (y.multiply(y).subtract(right).mod(Bn254.P).signum() != 0) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(HASH_BYTES);
        bytes.put((byte) 4).put(Bn254.bytes(x)).put(Bn254.bytes(y));
        return Optional.of(bytes.array());
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
