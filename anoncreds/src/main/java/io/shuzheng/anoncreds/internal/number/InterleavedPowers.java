package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A product of powers that share their squarings (Straus), those of fixed bases as well. */
final class InterleavedPowers {

    private final Accumulator product;
    private final List<CombPower> fixed = new ArrayList<>();
    private final List<SlidingWindow> variable = new ArrayList<>();

    /**
     * @param fixed powers with a comb
     * @param variable powers without
     */
    InterleavedPowers(Montgomery montgomery, List<Power> fixed, List<Power> variable) {
        product = new Accumulator(montgomery);
        for (Power power : fixed) {
            this.fixed.add(new CombPower(power.comb().orElseThrow(), power.exponent()));
        }
        for (Power power : variable) {
            this.variable.add(new SlidingWindow(montgomery, power.base(), power.exponent()));
        }
    }

    BigInteger product() {
        for (int bit = steps() - 1; bit >= 0; bit--) {
            product.square();
            multiplyBit(bit);
        }
        return product.value();
    }

    private int steps() {
        int steps = 0;
        for (CombPower power : fixed) {
            steps = Math.max(steps, power.columns());
        }
        for (SlidingWindow power : variable) {
            steps = Math.max(steps, power.bits());
        }
        return steps;
    }

    private void multiplyBit(int bit) {
        for (CombPower power : fixed) {
            power.multiplyColumn(product, bit);
        }
        for (SlidingWindow power : variable) {
            power.multiplyBit(product, bit);
        }
    }
}
