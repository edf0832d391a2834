package io.shuzheng.primitives.internal;

import static io.shuzheng.primitives.internal.EdwardsPoint.product;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/** Makes affine points of many in extended coordinates, with one inversion for all (Montgomery's trick). */
final class AffinePoints {

    private static final int[] HALF = half();

    private AffinePoints() {}

    static AffinePoint[] of(List<EdwardsPoint> points) {
        int[][] products = new int[points.size() + 1][];
        products[0] = EdwardsPoint.one();
        for (int i = 0; i < points.size(); i++) {
            products[i + 1] = product(products[i], points.get(i).z);
        }
        int[] inverse = X25519Field.create();
        X25519Field.invVar(products[points.size()], inverse);
        AffinePoint[] affine = new AffinePoint[points.size()];
        for (int i = points.size() - 1; i >= 0; i--) {
            EdwardsPoint point = points.get(i);
            affine[i] = affine(point, product(inverse, products[i]));
            inverse = product(inverse, point.z);
        }
        return affine;
    }

    private static AffinePoint affine(EdwardsPoint point, int[] inverseOfZ) {
        int[] x = product(point.x, inverseOfZ);
        int[] y = product(point.y, inverseOfZ);
        int[] sum = X25519Field.create();
        int[] difference = X25519Field.create();
        X25519Field.apm(y, x, sum, difference);
        return new AffinePoint(product(difference, HALF), product(sum, HALF), product(product(x, y), EdwardsPoint.D));
    }

    /** The inverse of 2: (p + 1) / 2 for p = 2^255 - 19. */
    private static int[] half() {
        BigInteger half = BigInteger.ONE.shiftLeft(254).subtract(BigInteger.valueOf(9));
        int[] element = X25519Field.create();
        X25519Field.decode255(LittleEndian.bytes(half), element);
        return element;
    }
}
