package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** A product in the making, in Montgomery's form; 1 at first. */
final class Accumulator {

    private final Montgomery montgomery;
    private long[] product;
    private long[] spare;
    private boolean one = true;

    Accumulator(Montgomery montgomery) {
        this.montgomery = montgomery;
        product = new long[montgomery.limbs()];
        spare = new long[montgomery.limbs()];
    }

    /** Multiplies by the factor that begins at an offset. */
    void multiply(long[] factors, int offset) {
        if (one) {
            System.arraycopy(factors, offset, product, 0, product.length);
            one = false;
        } else {
            montgomery.multiply(factors, offset, product, spare);
            swap();
        }
    }

    void square() {
        if (!one) {
            montgomery.multiply(product, 0, product, spare);
            swap();
        }
    }

    private void swap() {
        long[] swapped = product;
        product = spare;
        spare = swapped;
    }

    /** Writes the product, which is not 1 without a multiplication, from an offset on. */
    void copyTo(long[] factors, int offset) {
        System.arraycopy(product, 0, factors, offset, product.length);
    }

    BigInteger value() {
        return one ? BigInteger.ONE : montgomery.leave(product);
    }
}
