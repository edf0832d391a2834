package io.shuzheng.pairing;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;

/**
 * A point of G2: the subgroup of prime order of the twist y² = x³ + 2 / ξ over Fp2.
 *
 * <p>Kept in Jacobian coordinates: (x / z², y / z³), and infinity where z is zero. Times depend on coordinates and scalars.
 */
public final class G2Point {

    /** The neutral element. */
    public static final G2Point INFINITY = new G2Point(Fp2.ONE, Fp2.ONE, Fp2.ZERO);

    /**
     * The generator that AnonCreds implementations start from: the one of the parameters named BN254 in the AMCL library. Any
     * other would do; there is no rule to derive it.
     */
    public static final G2Point GENERATOR = new G2Point(
            element(
                    "61A10BB519EB62FEB8D8C7E8C61EDB6A4648BBB4898BF0D91EE4224C803FB2B",
                    "516AAF9BA737833310AA78C5982AA5B1F4D746BAE3784B70D8C34C1E7D54CF3"),
            element(
                    "21897A06BAF93439A90E096698C822329BD0AE6BDBE09BD19F0E07891CD2B9A",
                    "EBB2B0E7C8B15268F6D4456F5F38D37B09006FFD739C9578A2D1AEC6B3ACE9B"));

    /** Bytes of a point. */
    public static final int BYTES = 4 * Fp.BYTES;

    private static final G2Point CANONICAL_INFINITY = new G2Point(Fp2.ZERO, Fp2.ONE, Fp2.ZERO);

    private static final Fp2 B = Fp2.XI.inverse().multiply(Fp.of(CurveParameters.B));

    private final Fp2 x;
    private final Fp2 y;
    private final Fp2 z;

    /** Whether z is known to be one. */
    private final boolean isAffine;

    private G2Point(Fp2 x, Fp2 y, Fp2 z) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.isAffine = false;
    }

    private G2Point(Fp2 x, Fp2 y) {
        this.x = x;
        this.y = y;
        this.z = Fp2.ONE;
        this.isAffine = true;
    }

    private static Fp2 element(String realHex, String imaginaryHex) {
        return new Fp2(Fp.of(new BigInteger(realHex, 16)), Fp.of(new BigInteger(imaginaryHex, 16)));
    }

    /** A uniform point other than infinity. */
    public static G2Point random(SecureRandom random) {
        return GENERATOR.multiply(Scalars.random(random));
    }

    /**
     * The point (x / z, y / z).
     *
     * @param projective x, y and z, each as its real and its imaginary part in [0, p)
     * @throws InvalidInputException unless the point is of the group and not infinity
     */
    public static G2Point ofCoordinates(List<BigInteger> projective) {
        G2Point point = ofCoordinatesOrInfinity(projective);
        if (point.isInfinity()) {
            throw new InvalidInputException("a point of G2 must not be infinity");
        }
        return point;
    }

    /**
     * The point (x / z, y / z), or infinity, which is (0, y, 0).
     *
     * @param projective x, y and z, each as its real and its imaginary part in [0, p)
     * @throws InvalidInputException unless the point is of the group
     */
    public static G2Point ofCoordinatesOrInfinity(List<BigInteger> projective) {
        Fp2 x = element(projective.get(0), projective.get(1));
        Fp2 y = element(projective.get(2), projective.get(3));
        Fp2 z = element(projective.get(4), projective.get(5));
        if (!z.isZero()) {
            Fp2 inverse = z.inverse();
            return ofAffine(x.multiply(inverse), y.multiply(inverse)).requireInGroup();
        }
        if (!x.isZero() || y.isZero()) {
            throw new InvalidInputException("a point of G2 must be on the twist");
        }
        return INFINITY;
    }

    private static Fp2 element(BigInteger real, BigInteger imaginary) {
        return new Fp2(Fp.of(real), Fp.of(imaginary));
    }

    /**
     * Reads the {@value #BYTES} bytes that {@link #bytes()} writes, of a writer who is not trusted.
     *
     * @throws InvalidInputException unless the bytes are those of a point of the group other than infinity
     */
    public static G2Point ofBytes(byte[] bytes) {
        return ofTrustedBytes(bytes).requireInGroup();
    }

    /**
     * Reads {@value #BYTES} bytes without the check that the point is in the subgroup, which takes most of the time: for bytes whose
     * hash an honest writer published.
     *
     * @throws InvalidInputException unless the bytes are those of a point of the twist other than infinity
     */
    public static G2Point ofTrustedBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidInputException("a point of G2 must have " + BYTES + " bytes");
        }
        return ofAffine(element(bytes, 0), element(bytes, 2 * Fp.BYTES));
    }

    private static Fp2 element(byte[] bytes, int start) {
        return new Fp2(Fp.ofBytes(bytes, start), Fp.ofBytes(bytes, start + Fp.BYTES));
    }

    private static G2Point ofAffine(Fp2 x, Fp2 y) {
        if (!y.square().equals(x.square().multiply(x).add(B))) {
            throw new InvalidInputException("a point of G2 must be on the twist");
        }
        return new G2Point(x, y);
    }

    private G2Point requireInGroup() {
        if (!isInGroup()) {
            throw new InvalidInputException("a point of G2 must be in the subgroup");
        }
        return this;
    }

    /**
     * Whether a point Q of the twist is in the subgroup: whether (u + 1)Q + ψ(uQ) + ψ²(uQ) = ψ³(2uQ), for the Frobenius endomorphism
     * ψ. On the subgroup ψ multiplies by 6u², so that the equation is a row of {@link G2Group#LATTICE}. On the twist ψ² - tψ + p = 0
     * with the trace t = 6u² + 1, and the resultant of both polynomials has no divisor but r in common with the twist's order r(2p -
     * r); so rQ is infinity wherever the equation holds.
     *
     * @see <a href="https://eprint.iacr.org/2022/348">Dai and others: Fast Subgroup Membership Testings for G1, G2 and GT on
     *     Pairing-friendly Curves</a>
     */
    private boolean isInGroup() {
        G2Point multiple = timesU();
        G2Point image = multiple.frobenius();
        G2Point secondImage = image.frobenius();
        return add(multiple)
                .add(image)
                .add(secondImage)
                .equals(secondImage.frobenius().twice());
    }

    /** The projective coordinates x, y and z, each as its real and its imaginary part in [0, p): with z = 1, or 0 for infinity. */
    public List<BigInteger> coordinates() {
        G2Point affine = toAffine();
        return List.of(
                affine.x.a().toBigInteger(),
                affine.x.b().toBigInteger(),
                affine.y.a().toBigInteger(),
                affine.y.b().toBigInteger(),
                affine.z.a().toBigInteger(),
                affine.z.b().toBigInteger());
    }

    public boolean isInfinity() {
        return z.isZero();
    }

    public G2Point negate() {
        return isAffine ? new G2Point(x, y.negate()) : new G2Point(x, y.negate(), z);
    }

    public G2Point subtract(G2Point other) {
        return add(other.negate());
    }

    public G2Point twice() {
        if (isInfinity()) {
            return this;
        }
        Fp2 twiceYy = y.square().twice();
        Fp2 fourYy = twiceYy.twice();
        Fp2 d = x.multiply(fourYy);
        Fp2 xx = x.square();
        Fp2 e = xx.twice().add(xx);
        Fp2 newX = e.square().subtract(d.twice());
        Fp2 newY = Fp2.differenceOfProducts(e, d.subtract(newX), fourYy, twiceYy);
        return new G2Point(newX, newY, y.twice().multiply(z));
    }

    public G2Point add(G2Point other) {
        if (isInfinity()) {
            return other;
        }
        if (other.isInfinity()) {
            return this;
        }
        if (other.isAffine) {
            return add(other, x, y);
        }
        Fp2 zz = other.z.square();
        return add(other, x.multiply(zz), y.multiply(zz.multiply(other.z)));
    }

    /** The sum, where u and s are this point's coordinates times the square and the cube of the other's z. */
    private G2Point add(G2Point other, Fp2 u, Fp2 s) {
        Fp2 zz = z.square();
        Fp2 h = other.x.multiply(zz).subtract(u);
        Fp2 r = other.y.multiply(zz.multiply(z)).subtract(s);
        if (h.isZero()) {
            return r.isZero() ? twice() : INFINITY;
        }
        Fp2 hh = h.square();
        Fp2 hhh = hh.multiply(h);
        Fp2 v = u.multiply(hh);
        Fp2 newX = r.square().subtract(hhh).subtract(v.twice());
        Fp2 newY = Fp2.differenceOfProducts(r, v.subtract(newX), s, hhh);
        Fp2 zh = z.multiply(h);
        return new G2Point(newX, newY, other.isAffine ? zh : zh.multiply(other.z));
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G2Point multiply(BigInteger scalar) {
        return G2Group.INSTANCE.multiply(this, scalar);
    }

    /**
     * The sum of the points' multiples, in less time than one after the other. Scalars are reduced modulo the order first.
     *
     * @throws IllegalArgumentException unless there are as many scalars as points
     */
    public static G2Point sumOfMultiples(List<G2Point> points, List<BigInteger> scalars) {
        return G2Group.INSTANCE.sumOfMultiples(points, scalars);
    }

    /** The multiple by u, for any point of the twist. */
    private G2Point timesU() {
        G2Point result = this;
        for (int bit = CurveParameters.ABSOLUTE_U.bitLength() - 2; bit >= 0; bit--) {
            result = result.twice();
            if (CurveParameters.ABSOLUTE_U.testBit(bit)) {
                result = result.add(this);
            }
        }
        return result.negate();
    }

    /** The Frobenius endomorphism of the twist: on the group, the multiple by p. */
    G2Point frobenius() {
        Fp2 newX = x.conjugate().multiply(Frobenius.gamma(2));
        Fp2 newY = y.conjugate().multiply(Frobenius.gamma(3));
        return isAffine ? new G2Point(newX, newY) : new G2Point(newX, newY, z.conjugate());
    }

    /** The affine x and y, real parts first, of 32 bytes each, big-endian. Infinity is (0, 1). */
    public byte[] bytes() {
        G2Point affine = toAffine();
        return bytes(affine.x, affine.y);
    }

    /** The bytes of a point's affine coordinates. */
    static byte[] bytes(Fp2 affineX, Fp2 affineY) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(affineX.a().bytes()).put(affineX.b().bytes());
        bytes.put(affineY.a().bytes()).put(affineY.b().bytes());
        return bytes.array();
    }

    /** The same point with z = 1; infinity as (0, 1, 0). */
    G2Point toAffine() {
        if (isAffine) {
            return this;
        }
        return isInfinity() ? CANONICAL_INFINITY : scaledBy(z.inverse());
    }

    /** The same points with z = 1, for the price of one inversion: their bytes then cost little. */
    public static List<G2Point> toAffine(List<G2Point> points) {
        Fp2[] productsBefore = new Fp2[points.size()];
        Fp2 product = Fp2.ONE;
        for (int i = 0; i < productsBefore.length; i++) {
            productsBefore[i] = product;
            product = points.get(i).isInfinity() ? product : product.multiply(points.get(i).z);
        }
        G2Point[] result = new G2Point[productsBefore.length];
        Fp2 inverse = product.inverse();
        for (int i = result.length - 1; i >= 0; i--) {
            G2Point point = points.get(i);
            result[i] = point.isInfinity() ? point : point.scaledBy(inverse.multiply(productsBefore[i]));
            inverse = point.isInfinity() ? inverse : inverse.multiply(point.z);
        }
        return List.of(result);
    }

    /** The sum of points, best with z = 1 each; infinity where there are none. */
    public static G2Point sum(Collection<G2Point> points) {
        G2Point sum = INFINITY;
        for (G2Point point : points) {
            sum = sum.add(point);
        }
        return sum;
    }

    private G2Point scaledBy(Fp2 inverse) {
        Fp2 inverseSquare = inverse.square();
        return new G2Point(x.multiply(inverseSquare), y.multiply(inverseSquare.multiply(inverse)));
    }

    Fp2 x() {
        return x;
    }

    Fp2 y() {
        return y;
    }

    Fp2 z() {
        return z;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof G2Point point && isSameAs(point);
    }

    private boolean isSameAs(G2Point other) {
        if (isInfinity() || other.isInfinity()) {
            return isInfinity() && other.isInfinity();
        }
        Fp2 zz = z.square();
        Fp2 otherZz = other.z.square();
        return x.multiply(otherZz).equals(other.x.multiply(zz))
                && y.multiply(otherZz)
                        .multiply(other.z)
                        .equals(other.y.multiply(zz).multiply(z));
    }

    @Override
    public int hashCode() {
        G2Point affine = toAffine();
        return 31 * affine.x.hashCode() + affine.y.hashCode();
    }

    @Override
    public String toString() {
        return "G2Point";
    }
}
