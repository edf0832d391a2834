package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;

/** Draws secret exponents of the group of quadratic residues, uniform in {@code [2, p'q' - 2]}. */
final class GroupExponents {

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final BigInteger order;
    private final RandomNumbers random;

    GroupExponents(BigInteger order, RandomNumbers random) {
        this.order = order;
        this.random = random;
    }

    BigInteger next() {
        return random.below(order.subtract(THREE)).add(BigInteger.TWO);
    }
}
