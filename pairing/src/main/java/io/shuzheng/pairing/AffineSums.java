package io.shuzheng.pairing;

/**
 * Many sums of points of G2 in affine coordinates that grow side by side: one addition to each of them costs five
 * multiplications and a square, for there is one inversion for all.
 *
 * <p>A sum must not be infinity, nor have the x of the point that is added to it. The one that does is marked, and its
 * coordinates mean nothing from then on.
 */
final class AffineSums {

    private final Fp2[] x;
    private final Fp2[] y;
    private final Fp2[] differences;
    private final Fp2[] productsBefore;
    private final boolean[] exceptional;

    /** Sums that begin with the points of these coordinates. */
    AffineSums(Fp2[] x, Fp2[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.differences = new Fp2[x.length];
        this.productsBefore = new Fp2[x.length];
        this.exceptional = new boolean[x.length];
    }

    Fp2 x(int sum) {
        return x[sum];
    }

    Fp2 y(int sum) {
        return y[sum];
    }

    /** Whether the sum came to a point for which the formula of the addition does not hold. */
    boolean isExceptional(int sum) {
        return exceptional[sum];
    }

    /** Adds to each sum the point of its coordinates. */
    void add(Fp2[] otherX, Fp2[] otherY) {
        Fp2 inverse = productOfDifferences(otherX).inverse();
        for (int i = x.length - 1; i >= 0; i--) {
            Fp2 slope = otherY[i].subtract(y[i]).multiply(inverse.multiply(productsBefore[i]));
            inverse = inverse.multiply(differences[i]);
            Fp2 newX = slope.square().subtract(x[i]).subtract(otherX[i]).tightened();
            y[i] = slope.multiply(x[i].subtract(newX)).subtract(y[i]).tightened();
            x[i] = newX;
        }
    }

    private Fp2 productOfDifferences(Fp2[] otherX) {
        Fp2 product = Fp2.ONE;
        for (int i = 0; i < x.length; i++) {
            Fp2 difference = otherX[i].subtract(x[i]);
            if (difference.isZero()) {
                exceptional[i] = true;
                difference = Fp2.ONE;
            }
            differences[i] = difference;
            productsBefore[i] = product;
            product = product.multiply(difference);
        }
        return product;
    }
}
