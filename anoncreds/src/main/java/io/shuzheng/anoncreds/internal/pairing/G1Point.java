package io.shuzheng.anoncreds.internal.pairing;

import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;

/**
 * A point of G1: the curve y² = x³ + 2 over Fp, whose order is prime, so that each of its points is in the group.
 *
 * <p>Kept in Jacobian coordinates: (x / z², y / z³), and infinity where z is zero. Times depend on coordinates and scalars.
 */
public final class G1Point {

    /** The neutral element. */
    public static final G1Point INFINITY = new G1Point(Fp.ONE, Fp.ONE, Fp.ZERO);

    /** (-1, 1), the generator that AnonCreds implementations start from. */
    public static final G1Point GENERATOR = new G1Point(Fp.ONE.negate(), Fp.ONE, Fp.ONE);

    /** Bytes that enter the hash of a challenge. */
    private static final int HASH_BYTES = 128;

    private static final Fp B = Fp.of(CurveParameters.B);

    private final Fp x;
    private final Fp y;
    private final Fp z;

    G1Point(Fp x, Fp y, Fp z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** A uniform point other than infinity. */
    public static G1Point random(SecureRandom random) {
        return GENERATOR.multiply(Scalars.random(random));
    }

    /**
     * The point that a text of the data model stands for.
     *
     * @throws InvalidInputException unless each number is below its excess times p and the point is on the curve and not infinity
     */
    public static G1Point decode(PointG1 text) {
        List<BigInteger> projective =
                text.coordinates().orElseThrow(() -> new InvalidInputException("a coordinate in G1 is out of range"));
        Fp z = Fp.of(projective.get(2));
        if (z.isZero()) {
            throw new InvalidInputException("a point of G1 must not be infinity");
        }
        Fp inverse = z.inverse();
        Fp x = Fp.of(projective.get(0)).multiply(inverse);
        Fp y = Fp.of(projective.get(1)).multiply(inverse);
        if (!y.square().equals(x.square().multiply(x).add(B))) {
            throw new InvalidInputException("a point of G1 must be on the curve");
        }
        return new G1Point(x, y, Fp.ONE);
    }

    /** The text of the data model, with z = 1, or 0 for infinity. */
    public PointG1 encode() {
        G1Point affine = toAffine();
        return PointG1.ofCoordinates(
                List.of(affine.x.toBigInteger(), affine.y.toBigInteger(), affine.z.toBigInteger()));
    }

    public boolean isInfinity() {
        return z.isZero();
    }

    public G1Point negate() {
        return new G1Point(x, y.negate(), z);
    }

    public G1Point subtract(G1Point other) {
        return add(other.negate());
    }

    public G1Point twice() {
        Fp xx = x.square();
        Fp yy = y.square();
        Fp yyyy = yy.square();
        Fp d = x.multiply(yy).twice().twice();
        Fp e = xx.twice().add(xx);
        Fp newX = e.square().subtract(d.twice());
        Fp newY = e.multiply(d.subtract(newX)).subtract(yyyy.twice().twice().twice());
        return new G1Point(newX, newY, y.multiply(z).twice());
    }

    public G1Point add(G1Point other) {
        if (isInfinity()) {
            return other;
        }
        if (other.isInfinity()) {
            return this;
        }
        Fp zz = z.square();
        Fp otherZz = other.z.square();
        Fp u = x.multiply(otherZz);
        Fp s = y.multiply(otherZz).multiply(other.z);
        Fp h = other.x.multiply(zz).subtract(u);
        Fp r = other.y.multiply(zz).multiply(z).subtract(s);
        if (h.isZero()) {
            return r.isZero() ? twice() : INFINITY;
        }
        Fp hh = h.square();
        Fp hhh = hh.multiply(h);
        Fp v = u.multiply(hh);
        Fp newX = r.square().subtract(hhh).subtract(v.twice());
        Fp newY = r.multiply(v.subtract(newX)).subtract(s.multiply(hhh));
        return new G1Point(newX, newY, z.multiply(other.z).multiply(h));
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G1Point multiply(BigInteger scalar) {
        BigInteger reduced = Scalars.reduce(scalar);
        G1Point result = INFINITY;
        for (int bit = reduced.bitLength() - 1; bit >= 0; bit--) {
            result = result.twice();
            if (reduced.testBit(bit)) {
                result = result.add(this);
            }
        }
        return result;
    }

    /** The point as it enters the hash of a challenge: 4, the affine x and y of 32 bytes each, and zeros up to 128 bytes. */
    public byte[] hashBytes() {
        G1Point affine = toAffine();
        ByteBuffer bytes = ByteBuffer.allocate(HASH_BYTES);
        bytes.put((byte) 4).put(affine.x.bytes()).put(affine.y.bytes());
        return bytes.array();
    }

    /** The same point with z = 1; infinity as (0, 1, 0). */
    G1Point toAffine() {
        if (isInfinity()) {
            return new G1Point(Fp.ZERO, Fp.ONE, Fp.ZERO);
        }
        Fp inverse = z.inverse();
        Fp inverseSquare = inverse.square();
        return new G1Point(x.multiply(inverseSquare), y.multiply(inverseSquare).multiply(inverse), Fp.ONE);
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
