package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** A power of a fixed base, of which each of the last steps multiplies by a column of its comb. */
final class CombPower {

    private final Comb comb;
    private final long[] exponentWords;

    CombPower(Comb comb, BigInteger exponent) {
        this.comb = comb;
        exponentWords = Limbs.words(exponent);
    }

    /** The count of steps. */
    int columns() {
        return comb.columns();
    }

    void multiplyColumn(Accumulator product, int column) {
        if (column < comb.columns()) {
            comb.multiplyColumn(product, exponentWords, column);
        }
    }
}
