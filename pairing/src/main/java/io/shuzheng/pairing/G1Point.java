package io.shuzheng.pairing;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * A point of G1: the curve y² = x³ + 2 over Fp, whose order is prime, so that each of its points is in the group.
 *
 * <p>Kept in Jacobian coordinates: (x / z², y / z³), and infinity where z is zero. Times depend on coordinates and scalars.
 */
public final class G1Point {

    /** The neutral element. */
    public static final G1Point INFINITY = new G1Point(Fp.ONE, Fp.ONE, Fp.ZERO);

    /** (-1, 1), the generator that AnonCreds implementations start from. */
    public static final G1Point GENERATOR = new G1Point(Fp.ONE.negate(), Fp.ONE);

    /** Bytes of a point. */
    public static final int BYTES = 128;

    private static final byte UNCOMPRESSED = 4;

    private static final G1Point CANONICAL_INFINITY = new G1Point(Fp.ZERO, Fp.ONE, Fp.ZERO);

    private static final Fp B = Fp.of(CurveParameters.B);

    private final Fp x;
    private final Fp y;
    private final Fp z;

    /** Whether z is known to be one. */
    private final boolean isAffine;

    private G1Point(Fp x, Fp y, Fp z) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.isAffine = false;
    }

    private G1Point(Fp x, Fp y) {
        this.x = x;
        this.y = y;
        this.z = Fp.ONE;
        this.isAffine = true;
    }

    /** A uniform point other than infinity. */
    public static G1Point random(SecureRandom random) {
        return GENERATOR.multiply(Scalars.random(random));
    }

    /**
     * The point (x / z, y / z).
     *
     * @param projective x, y and z, each in [0, p)
     * @throws InvalidInputException unless the point is on the curve and not infinity
     */
    public static G1Point ofCoordinates(List<BigInteger> projective) {
        Fp z = Fp.of(projective.get(2));
        if (z.isZero()) {
            throw new InvalidInputException("a point of G1 must not be infinity");
        }
        Fp inverse = z.inverse();
        return ofAffine(
                Fp.of(projective.get(0)).multiply(inverse),
                Fp.of(projective.get(1)).multiply(inverse));
    }

    private static G1Point ofAffine(Fp x, Fp y) {
        if (!y.square().equals(x.square().multiply(x).add(B))) {
            throw new InvalidInputException("a point of G1 must be on the curve");
        }
        return new G1Point(x, y);
    }

    /**
     * Reads the {@value #BYTES} bytes that {@link #bytes()} writes.
     *
     * @throws InvalidInputException unless the bytes are those of a point other than infinity
     */
    public static G1Point ofBytes(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != UNCOMPRESSED || !isZeroFrom(bytes, 1 + 2 * Fp.BYTES)) {
            throw new InvalidInputException(
                    "a point of G1 must be 4, two coordinates and zeros, " + BYTES + " bytes in all");
        }
        return ofAffine(Fp.ofBytes(bytes, 1), Fp.ofBytes(bytes, 1 + Fp.BYTES));
    }

    private static boolean isZeroFrom(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first point, counting x upwards from a number, whose x is on the curve: a hash of a text to a point where the number is
     * one. Nobody knows its discrete logarithm. Of the two points with that x it is the one whose y is the power (p + 1) / 4 of
     * x³ + 2.
     */
    public static G1Point firstFrom(BigInteger number) {
        Fp x = Fp.of(number);
        while (true) {
            Optional<Fp> y = x.square().multiply(x).add(B).squareRoot();
            if (y.isPresent()) {
                return new G1Point(x, y.get());
            }
            x = x.add(Fp.ONE).tightened();
        }
    }

    /** The projective coordinates x, y and z, each in [0, p): with z = 1, or 0 for infinity. */
    public List<BigInteger> coordinates() {
        G1Point affine = toAffine();
        return List.of(affine.x.toBigInteger(), affine.y.toBigInteger(), affine.z.toBigInteger());
    }

    public boolean isInfinity() {
        return z.isZero();
    }

    public G1Point negate() {
        return isAffine ? new G1Point(x, y.negate()) : new G1Point(x, y.negate(), z);
    }

    public G1Point subtract(G1Point other) {
        return add(other.negate());
    }

    public G1Point twice() {
        if (isInfinity()) {
            return this;
        }
        Fp twiceYy = y.square().twice();
        Fp fourYy = twiceYy.twice();
        Fp d = x.multiply(fourYy);
        Fp xx = x.square();
        Fp e = xx.twice().add(xx);
        Fp newX = e.square().subtract(d.twice());
        Fp newY = Fp.differenceOfProducts(e, d.subtract(newX), fourYy, twiceYy);
        return new G1Point(newX, newY, y.twice().multiply(z));
    }

    public G1Point add(G1Point other) {
        if (isInfinity()) {
            return other;
        }
        if (other.isInfinity()) {
            return this;
        }
        if (other.isAffine) {
            return add(other, x, y);
        }
        Fp zz = other.z.square();
        return add(other, x.multiply(zz), y.multiply(zz.multiply(other.z)));
    }

    /** The sum, where u and s are this point's coordinates times the square and the cube of the other's z. */
    private G1Point add(G1Point other, Fp u, Fp s) {
        Fp zz = z.square();
        Fp h = other.x.multiply(zz).subtract(u);
        Fp r = other.y.multiply(zz.multiply(z)).subtract(s);
        if (h.isZero()) {
            return r.isZero() ? twice() : INFINITY;
        }
        Fp hh = h.square();
        Fp hhh = hh.multiply(h);
        Fp v = u.multiply(hh);
        Fp newX = r.square().subtract(hhh).subtract(v.twice());
        Fp newY = Fp.differenceOfProducts(r, v.subtract(newX), s, hhh);
        Fp zh = z.multiply(h);
        return new G1Point(newX, newY, other.isAffine ? zh : zh.multiply(other.z));
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G1Point multiply(BigInteger scalar) {
        return G1Group.INSTANCE.multiply(this, scalar);
    }

    /**
     * The sum of the points' multiples, in less time than one after the other. Scalars are reduced modulo the order first.
     *
     * @throws IllegalArgumentException unless there are as many scalars as points
     */
    public static G1Point sumOfMultiples(List<G1Point> points, List<BigInteger> scalars) {
        return G1Group.INSTANCE.sumOfMultiples(points, scalars);
    }

    /** By doubling and adding, for a scalar that is not negative. */
    G1Point multiplyPlainly(BigInteger scalar) {
        G1Point result = INFINITY;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            result = result.twice();
            if (scalar.testBit(bit)) {
                result = result.add(this);
            }
        }
        return result;
    }

    G1Point withXTimes(Fp factor) {
        return isAffine ? new G1Point(x.multiply(factor), y) : new G1Point(x.multiply(factor), y, z);
    }

    /** 4, the affine x and y of 32 bytes each, big-endian, and zeros up to {@value #BYTES} bytes. Infinity is (0, 1). */
    public byte[] bytes() {
        G1Point affine = toAffine();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(UNCOMPRESSED).put(affine.x.bytes()).put(affine.y.bytes());
        return bytes.array();
    }

    /** The same point with z = 1; infinity as (0, 1, 0). */
    G1Point toAffine() {
        if (isAffine) {
            return this;
        }
        return isInfinity() ? CANONICAL_INFINITY : scaledBy(z.inverse());
    }

    /** The same points with z = 1 unless they are infinity, for the price of one inversion. */
    static List<G1Point> toAffine(List<G1Point> points) {
        Fp[] productsBefore = new Fp[points.size()];
        Fp product = Fp.ONE;
        for (int i = 0; i < productsBefore.length; i++) {
            productsBefore[i] = product;
            product = points.get(i).isInfinity() ? product : product.multiply(points.get(i).z);
        }
        G1Point[] result = new G1Point[productsBefore.length];
        Fp inverse = product.inverse();
        for (int i = result.length - 1; i >= 0; i--) {
            G1Point point = points.get(i);
            result[i] = point.isInfinity() ? point : point.scaledBy(inverse.multiply(productsBefore[i]));
            inverse = point.isInfinity() ? inverse : inverse.multiply(point.z);
        }
        return List.of(result);
    }

    private G1Point scaledBy(Fp inverse) {
        Fp inverseSquare = inverse.square();
        return new G1Point(x.multiply(inverseSquare), y.multiply(inverseSquare.multiply(inverse)));
    }

    Fp x() {
        return x;
    }

    Fp y() {
        return y;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof G1Point point && isSameAs(point);
    }

    private boolean isSameAs(G1Point other) {
        if (isInfinity() || other.isInfinity()) {
            return isInfinity() && other.isInfinity();
        }
        Fp zz = z.square();
        Fp otherZz = other.z.square();
        return x.multiply(otherZz).equals(other.x.multiply(zz))
                && y.multiply(otherZz)
                        .multiply(other.z)
                        .equals(other.y.multiply(zz).multiply(z));
    }

    @Override
    public int hashCode() {
        G1Point affine = toAffine();
        return 31 * affine.x.hashCode() + affine.y.hashCode();
    }

    @Override
    public String toString() {
        return "G1Point";
    }
}
