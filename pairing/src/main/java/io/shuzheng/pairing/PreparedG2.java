package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A point of G2 with the lines that its Miller loop evaluates: saves about a quarter of the time of each pairing with a point that
 * is used again, such as an issuer's public key.
 *
 * <p>Takes about 30 kB.
 */
public final class PreparedG2 {

    /** 6u + 2, without its sign. */
    private static final BigInteger LOOP_COUNT =
            CurveParameters.polynomialOfU(6, 2).abs();

    /** The digits of the loop's count below the highest, highest first. */
    private static final byte[] LOOP_DIGITS = SignedDigits.belowTop(SignedDigits.nonAdjacentForm(LOOP_COUNT, 2));

    private final List<Line> lines;

    private PreparedG2(List<Line> lines) {
        this.lines = lines;
    }

    public static PreparedG2 of(G2Point point) {
        return new PreparedG2(point.isInfinity() ? List.of() : new Builder(point.toAffine()).lines());
    }

    /** The digits of the loop's count below the highest, highest first. */
    static byte[] loopDigits() {
        return LOOP_DIGITS.clone();
    }

    boolean isInfinity() {
        return lines.isEmpty();
    }

    /** The lines in the order of their use. */
    List<Line> lines() {
        return lines;
    }

    /** Walks through the multiples of a point and keeps the lines that it meets. */
    private static final class Builder {

        private final List<Line> lines = new ArrayList<>();
        private Fp2 x;
        private Fp2 y;
        private Fp2 z = Fp2.ONE;

        Builder(G2Point affine) {
            this.x = affine.x();
            this.y = affine.y();
            run(affine);
        }

        List<Line> lines() {
            return List.copyOf(lines);
        }

        private void run(G2Point point) {
            G2Point negative = point.negate();
            for (byte digit : LOOP_DIGITS) {
                twice();
                if (digit != 0) {
                    add(digit > 0 ? point : negative);
                }
            }
            y = y.negate();
            G2Point image = point.frobenius();
            add(image);
            add(image.frobenius().negate());
        }

        private void twice() {
            Fp2 xx = x.square();
            Fp2 zz = z.square();
            Fp2 twiceYy = y.square().twice();
            Fp2 fourYy = twiceYy.twice();
            Fp2 e = xx.twice().add(xx);
            Fp2 d = x.multiply(fourYy);
            Fp2 newX = e.square().subtract(d.twice());
            Fp2 newZ = y.twice().multiply(z);
            lines.add(new Line(
                    newZ.multiply(zz), e.negate().multiply(zz), e.multiply(x).subtract(twiceYy)));
            y = Fp2.differenceOfProducts(e, d.subtract(newX), fourYy, twiceYy);
            x = newX;
            z = newZ;
        }

        private void add(G2Point affine) {
            Fp2 zz = z.square();
            Fp2 h = affine.x().multiply(zz).subtract(x);
            Fp2 r = affine.y().multiply(zz.multiply(z)).subtract(y);
            Fp2 hh = h.square();
            Fp2 hhh = hh.multiply(h);
            Fp2 v = x.multiply(hh);
            Fp2 newZ = z.multiply(h);
            lines.add(new Line(newZ, r.negate(), Fp2.differenceOfProducts(r, affine.x(), affine.y(), newZ)));
            x = r.square().subtract(hhh).subtract(v.twice());
            y = Fp2.differenceOfProducts(r, v.subtract(x), y, hhh);
            z = newZ;
        }
    }
}
