package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * Which powers of a product share their squarings, and which are left to {@link BigInteger#modPow}.
 *
 * <p>The virtual machine's own code makes a step of {@code modPow} cheaper than a multiplication here, so that sharing
 * pays only for several exponents of similar size.
 */
record Grouping(List<Power> together, List<Power> apart) {

    /** A multiplication here in steps, one for each bit of the exponent, of {@code modPow}; measured at 2050 bits. */
    private static final double MULTIPLICATION = 1.5;

    /** What {@code modPow} takes before its first step. */
    private static final double PREPARATION = 12;

    static Grouping cheapest(List<Power> powers) {
        List<Power> sorted =
                powers.stream().sorted(Comparator.comparingInt(Power::bits)).toList();
        Grouping best = new Grouping(List.of(), sorted);
        for (int count = 2; count <= sorted.size(); count++) {
            Grouping other = new Grouping(sorted.subList(0, count), sorted.subList(count, sorted.size()));
            best = other.cost() < best.cost() ? other : best;
        }
        return best;
    }

    private double cost() {
        double multiplications =
                together.isEmpty() ? 0 : together.get(together.size() - 1).bits();
        for (Power power : together) {
            multiplications += SlidingWindow.multiplications(power.bits());
        }
        return MULTIPLICATION * multiplications
                + apart.stream().mapToDouble(p -> PREPARATION + p.bits()).sum();
    }
}
