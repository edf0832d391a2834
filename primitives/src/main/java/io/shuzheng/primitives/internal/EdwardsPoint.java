package io.shuzheng.primitives.internal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/** A point of edwards25519 in extended coordinates (RFC 8032, section 5.1.4): x = X/Z, y = Y/Z, xy = T/Z. Immutable. */
public final class EdwardsPoint {

    /** The length of an encoded point, in bytes. */
    public static final int SIZE = 32;

    /** The order of the base point. */
    public static final BigInteger ORDER =
            new BigInteger("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed", 16);

    static final int[] D = constant("52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3");

    private static final int[] TWICE_D = sum(D, D);

    final int[] x;
    final int[] y;
    final int[] z;
    private final int[] t;

    private EdwardsPoint(int[] x, int[] y, int[] z, int[] t) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.t = t;
    }

    /** The point of y = 4/5 that signatures are multiples of. */
    public static EdwardsPoint base() {
        byte[] encoded = new byte[SIZE];
        Arrays.fill(encoded, (byte) 0x66);
        encoded[0] = 0x58;
        return decode(encoded).orElseThrow();
    }

    /** The point of 32 bytes (RFC 8032, section 5.1.3); empty where there is none. Does not ask whether y is reduced. */
    public static Optional<EdwardsPoint> decode(byte[] encoded) {
        boolean odd = (encoded[SIZE - 1] & 0x80) != 0;
        int[] y = X25519Field.create();
        X25519Field.decode255(encoded, y);
        int[] numerator = product(y, y);
        int[] denominator = product(numerator, D);
        X25519Field.subOne(numerator);
        X25519Field.addOne(denominator);
        X25519Field.carry(numerator);
        X25519Field.carry(denominator);
        int[] x = X25519Field.create();
        if (!X25519Field.sqrtRatioVar(numerator, denominator, x)) {
            return Optional.empty();
        }
        X25519Field.normalize(x);
        if (odd != ((x[0] & 1) == 1)) {
            X25519Field.negate(x, x);
        }
        return Optional.of(new EdwardsPoint(x, y, one(), product(x, y)));
    }

    /** The sum, by a formula that holds for every pair of points. */
    EdwardsPoint plus(EdwardsPoint other) {
        int[] a = product(difference(y, x), difference(other.y, other.x));
        int[] b = product(sum(y, x), sum(other.y, other.x));
        int[] c = product(product(t, other.t), TWICE_D);
        int[] zz = product(z, other.z);
        int[] d = sum(zz, zz);
        int[] e = difference(b, a);
        int[] f = difference(d, c);
        int[] g = sum(d, c);
        int[] h = sum(b, a);
        return new EdwardsPoint(product(e, f), product(g, h), product(f, g), product(e, h));
    }

    static int[] one() {
        int[] one = X25519Field.create();
        X25519Field.one(one);
        return one;
    }

    static int[] product(int[] a, int[] b) {
        int[] product = X25519Field.create();
        X25519Field.mul(a, b, product);
        return product;
    }

    private static int[] sum(int[] a, int[] b) {
        int[] sum = X25519Field.create();
        X25519Field.add(a, b, sum);
        X25519Field.carry(sum);
        return sum;
    }

    private static int[] difference(int[] a, int[] b) {
        int[] difference = X25519Field.create();
        X25519Field.sub(a, b, difference);
        X25519Field.carry(difference);
        return difference;
    }

    private static int[] constant(String hex) {
        int[] constant = X25519Field.create();
        X25519Field.decode255(LittleEndian.bytes(new BigInteger(hex, 16)), constant);
        return constant;
    }
}
