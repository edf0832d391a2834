package io.shuzheng.pairing;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An element of GT, the subgroup of order r of Fp12's units, in which pairings have their values. Times depend on elements and
 * exponents.
 */
public final class GtElement {

    /** The neutral element. */
    public static final GtElement ONE = new GtElement(Fp12.ONE);

    /** Bytes of an element: twelve numbers, and zeros for four more. */
    private static final int BYTES = 16 * Fp.BYTES;

    /** Which powers of w the coordinates are of, in its order. */
    private static final int[] COORDINATE_ORDER = {0, 3, 1, 4, 2, 5};

    private final Fp12 value;

    GtElement(Fp12 value) {
        this.value = value;
    }

    /**
     * The element with these coordinates.
     *
     * @param numbers twelve, each in [0, p), in the order of {@link #coordinates()}
     * @throws InvalidInputException unless the element is of the group
     */
    public static GtElement ofCoordinates(List<BigInteger> numbers) {
        Fp2[] powersOfW = new Fp2[COORDINATE_ORDER.length];
        for (int i = 0; i < COORDINATE_ORDER.length; i++) {
            powersOfW[COORDINATE_ORDER[i]] = new Fp2(Fp.of(numbers.get(2 * i)), Fp.of(numbers.get(2 * i + 1)));
        }
        Fp12 value = Fp12.ofPowersOfW(List.of(powersOfW));
        if (!isInGroup(value)) {
            throw new InvalidInputException("an element of GT must be in the group");
        }
        return new GtElement(value);
    }

    /**
     * In the cyclotomic subgroup, whose order divides p¹² - 1, an element whose powers p and t - 1 = 6u² are equal has an order
     * that divides p + 1 - t = r.
     */
    private static boolean isInGroup(Fp12 value) {
        if (!Cyclotomic.contains(value)) {
            return false;
        }
        Fp12 powerOfUu = Cyclotomic.powerOfU(Cyclotomic.powerOfU(value));
        Fp12 cube = Cyclotomic.square(powerOfUu).multiply(powerOfUu);
        return value.frobenius().equals(Cyclotomic.square(cube));
    }

    /** The twelve numbers of the element in [0, p): the real and the imaginary parts at the powers 0, 3, 1, 4, 2 and 5 of w. */
    public List<BigInteger> coordinates() {
        return numbers().stream().map(Fp::toBigInteger).toList();
    }

    private List<Fp> numbers() {
        List<Fp2> powers = value.powersOfW();
        return Arrays.stream(COORDINATE_ORDER)
                .mapToObj(powers::get)
                .flatMap(element -> Stream.of(element.a(), element.b()))
                .toList();
    }

    public boolean isOne() {
        return value.equals(Fp12.ONE);
    }

    public GtElement multiply(GtElement other) {
        return new GtElement(value.multiply(other.value));
    }

    public GtElement inverse() {
        return new GtElement(value.conjugate());
    }

    /** The power by any integer, which is reduced modulo the order first. */
    public GtElement power(BigInteger exponent) {
        return new GtElement(GtGroup.INSTANCE.multiply(value, exponent));
    }

    /** The coordinates of 32 bytes each, big-endian, and zeros up to 512 bytes. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        numbers().forEach(number -> bytes.put(number.bytes()));
        return bytes.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GtElement element && value.equals(element.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "GtElement";
    }
}
