package io.shuzheng.pairing;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An element of the field Fp, in Montgomery form with R = 2^260, as five signed limbs: the sum of l_i·2^(52i) is congruent to R times
 * the element. It is redundant: sums are taken limb by limb, without carries.
 *
 * <p><b>Bounds.</b> An element is light if |l0| to |l3| are below 2^52 + 2^12 and the sum is within ±p; it has the weight k if it is
 * within k times that, as a sum of k light ones is. With W as the sum, over all products of a sum of products, of both weights'
 * product:
 *
 * <ul>
 *   <li>Factors have a weight of 16 at most, including the sums that Karatsuba takes: their limbs are below 2^57, so that they may be
 *       shifted by 6 bits.
 *   <li>A column is a sum of at most 5W products of limbs, below 2^52·5W(1 + 2^-38) in all. With W ≤ 55 that, and what reducing adds,
 *       is below 2^62.
 *   <li>{@link Wide#reduce} gives (T + mp) / R for |T| ≤ W·p² and |m| ≤ R / 2 · (1 + 2^-50): as p / R < 0.0091, that is within
 *       (0.0091·W + 0.5001)·p. So the result is light where W ≤ 54.
 *   <li>{@link #tightened} is exact where the weight is 16 at most: its quotient is off by less than 0.55, its result is light.
 * </ul>
 *
 * <p>In Fp2 a product of the weights k and l has W = 2kl for each part; in Fp12 each number of a product of light elements has W ≤ 24,
 * of a square W ≤ 22. The coordinates of points have the weights 4, 1 and 1; the heaviest square is that of h, with weight 5 and so
 * W = 50, the heaviest difference of products is in {@code twice} with W = 2(3·4 + 4·2) = 40. Whoever changes a formula counts again.
 */
final class Fp {

    /** Bytes of an element, big-endian. */
    static final int BYTES = 32;

    static final int LIMB_BITS = 52;
    private static final int LIMBS = 5;
    static final long LIMB_MASK = (1L << LIMB_BITS) - 1;

    private static final BigInteger R = BigInteger.ONE.shiftLeft(LIMB_BITS * LIMBS);
    private static final BigInteger R_INVERSE = R.modInverse(CurveParameters.P);
    private static final BigInteger ROOT_EXPONENT =
            CurveParameters.P.add(BigInteger.ONE).shiftRight(2);

    private static final long P0 = limbOf(CurveParameters.P, 0);
    private static final long P1 = limbOf(CurveParameters.P, 1);
    private static final long P2 = limbOf(CurveParameters.P, 2);
    private static final long P3 = limbOf(CurveParameters.P, 3);
    private static final long P4 = limbOf(CurveParameters.P, 4);

    /** A quotient by p is estimated by multiplying the highest limb by this factor of 2^54 / p4. */
    private static final int QUOTIENT_SHIFT = 54;

    private static final long QUOTIENT_HALF = 1L << (QUOTIENT_SHIFT - 1);
    private static final long QUOTIENT_FACTOR = (1L << QUOTIENT_SHIFT) / P4;

    /** Zero is some multiple of p of a limb each; other elements are most unlikely to have a lowest limb as small. */
    private static final long SMALL = P0 << 16;

    static final Fp ZERO = of(BigInteger.ZERO);
    static final Fp ONE = of(BigInteger.ONE);

    final long l0;
    final long l1;
    final long l2;
    final long l3;
    final long l4;

    Fp(long l0, long l1, long l2, long l3, long l4) {
        this.l0 = l0;
        this.l1 = l1;
        this.l2 = l2;
        this.l3 = l3;
        this.l4 = l4;
    }

    /** The class of any integer modulo p. */
    static Fp of(BigInteger value) {
        BigInteger montgomery = value.multiply(R).mod(CurveParameters.P);
        return new Fp(
                limbOf(montgomery, 0),
                limbOf(montgomery, 1),
                limbOf(montgomery, 2),
                limbOf(montgomery, 3),
                limbOf(montgomery, 4));
    }

    /**
     * Reads {@value #BYTES} bytes from a place on, big-endian.
     *
     * @throws InvalidInputException if the number is not below p
     */
    static Fp ofBytes(byte[] bytes, int start) {
        BigInteger number = new BigInteger(1, bytes, start, BYTES);
        if (number.compareTo(CurveParameters.P) >= 0) {
            throw new InvalidInputException("a coordinate is out of range");
        }
        return of(number);
    }

    static long limbOf(BigInteger number, int position) {
        return number.shiftRight(position * LIMB_BITS).longValue() & LIMB_MASK;
    }

    /** Of limbs below 2^62, whose carries go to the next limb. */
    static Fp carried(long l0, long l1, long l2, long l3, long l4) {
        return new Fp(
                l0 & LIMB_MASK,
                (l1 & LIMB_MASK) + (l0 >> LIMB_BITS),
                (l2 & LIMB_MASK) + (l1 >> LIMB_BITS),
                (l3 & LIMB_MASK) + (l2 >> LIMB_BITS),
                l4 + (l3 >> LIMB_BITS));
    }

    /** The same element, within a little more than p / 2 of zero. */
    Fp tightened() {
        long quotient = (l4 * QUOTIENT_FACTOR + QUOTIENT_HALF) >> QUOTIENT_SHIFT;
        return carried(
                l0 - quotient * P0, l1 - quotient * P1, l2 - quotient * P2, l3 - quotient * P3, l4 - quotient * P4);
    }

    /** The element as a number of [0, p). */
    BigInteger toBigInteger() {
        return montgomery().multiply(R_INVERSE).mod(CurveParameters.P);
    }

    private BigInteger montgomery() {
        BigInteger number = BigInteger.valueOf(l4);
        number = number.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(l3));
        number = number.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(l2));
        number = number.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(l1));
        return number.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(l0));
    }

    Fp add(Fp other) {
        return new Fp(l0 + other.l0, l1 + other.l1, l2 + other.l2, l3 + other.l3, l4 + other.l4);
    }

    Fp subtract(Fp other) {
        return new Fp(l0 - other.l0, l1 - other.l1, l2 - other.l2, l3 - other.l3, l4 - other.l4);
    }

    Fp negate() {
        return new Fp(-l0, -l1, -l2, -l3, -l4);
    }

    Fp twice() {
        return new Fp(l0 << 1, l1 << 1, l2 << 1, l3 << 1, l4 << 1);
    }

    Fp multiply(Fp other) {
        return Wide.product(this, other).reduce();
    }

    /** ab - cd. */
    static Fp differenceOfProducts(Fp a, Fp b, Fp c, Fp d) {
        return Wide.product(a, b).subtract(Wide.product(c, d)).reduce();
    }

    Fp square() {
        return Wide.square(this).reduce();
    }

    /** The inverse; the element must not be zero. */
    Fp inverse() {
        return of(toBigInteger().modInverse(CurveParameters.P));
    }

    /** The square root that is the power (p + 1) / 4, for p is 3 modulo 4; empty where the element is no square. */
    Optional<Fp> squareRoot() {
        Fp candidate = of(toBigInteger().modPow(ROOT_EXPONENT, CurveParameters.P));
        return candidate.square().equals(this) ? Optional.of(candidate) : Optional.empty();
    }

    boolean isZero() {
        long low = (l0 << (Long.SIZE - LIMB_BITS)) >> (Long.SIZE - LIMB_BITS);
        return low <= SMALL && low >= -SMALL && isMultipleOfP();
    }

    private boolean isMultipleOfP() {
        return (l0 | l1 | l2 | l3 | l4) == 0
                || montgomery().mod(CurveParameters.P).signum() == 0;
    }

    /** The element as a number of [0, p), big-endian. */
    byte[] bytes() {
        byte[] magnitude = toBigInteger().toByteArray();
        byte[] bytes = new byte[BYTES];
        System.arraycopy(magnitude, 0, bytes, BYTES - magnitude.length, magnitude.length);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fp fp && subtract(fp).isZero();
    }

    @Override
    public int hashCode() {
        return toBigInteger().hashCode();
    }
}
