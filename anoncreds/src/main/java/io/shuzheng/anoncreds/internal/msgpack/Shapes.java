package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.anoncreds.cl.Commitment;
import io.shuzheng.anoncreds.curve.CurveBytes;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The shapes of the values of AnonCreds. */
public final class Shapes {

    /** The most bytes of a big number: 4,096 bits, as a modulus has at most. */
    private static final int MAX_NUMBER_BYTES = 512;

    public static final Shape TEXT = new Text();

    /** An integer of 32 bits. */
    public static final Shape INTEGER = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** An index in a registry. */
    public static final Shape INDEX = new Whole(0, Integer.MAX_VALUE);

    /** Unix time in seconds. */
    public static final Shape TIMESTAMP = new Whole(0, Long.MAX_VALUE);

    /** A number that is not negative, without leading zeros, as the format has no sign; in JSON, decimal. */
    public static final Shape NUMBER = new Octets(MAX_NUMBER_BYTES, Shapes::number, Shapes::magnitude);

    public static final Shape NUMBERS = new Dictionary(NUMBER);

    public static final Shape COMMITMENT = new Octets(
            MAX_NUMBER_BYTES,
            bytes -> Commitment.of(bytes).toJson(),
            json -> Commitment.read(JsonInput.of("commitment", json)).bytes());

    public static final Shape POINT_G1 = new Octets(
            CurveBytes.POINT,
            bytes -> CurveBytes.readG1(bytes).toJson(),
            json -> CurveBytes.of(new PointG1(json.stringValue())));

    public static final Shape POINT_G2 = new Octets(
            CurveBytes.POINT,
            bytes -> CurveBytes.readG2(bytes).toJson(),
            json -> CurveBytes.of(new PointG2(json.stringValue())));

    /** A point of G2 that may be infinity: an accumulator, or a witness. */
    public static final Shape ANY_POINT_G2 = new Octets(
            CurveBytes.POINT,
            bytes -> CurveBytes.readAnyG2(bytes).toJson(),
            json -> CurveBytes.ofAny(new PointG2(json.stringValue())));

    public static final Shape GROUP_ORDER_ELEMENT = new Octets(
            CurveBytes.NUMBER,
            bytes -> CurveBytes.readNumber(bytes).toJson(),
            json -> CurveBytes.of(new GroupOrderElement(json.stringValue())));

    private Shapes() {}

    public static Shape listOf(Shape element) {
        return new Listing(element);
    }

    /** Zero is no byte, or one: arithmetic libraries differ. */
    private static JsonNode number(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 0) {
            throw new InvalidInputException("a number must not start with zeros");
        }
        return StringNode.valueOf(new BigInteger(1, bytes).toString());
    }

    private static byte[] magnitude(JsonNode json) {
        BigInteger value = new BigInteger(json.stringValue());
        if (value.signum() < 0) {
            throw new InvalidInputException("a negative number cannot be written: the format has no sign");
        }
        byte[] bytes = value.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
