package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/**
 * Powers of a fixed base for the comb method of Lim and Lee.
 *
 * <p>An exponent is cut into blocks of {@value #TEETH} rows of as many bits as there are columns. A block has an entry for
 * each pattern of a column's bits, so a power takes a squaring a column and a multiplication a column of each block.
 *
 * @see <a href="https://doi.org/10.1007/3-540-48658-5_11">Lim, Lee, More flexible exponentiation with precomputation</a>
 */
final class Comb {

    private static final int TEETH = 8;
    private static final int PATTERNS = 1 << TEETH;
    private static final int SHORT_EXPONENT = 1024;
    private static final int FEW_COLUMNS = 16;
    private static final int MANY_COLUMNS = 32;

    private final int limbs;
    private final int columns;
    private final int blocks;
    private final long[] entries;

    private Comb(int limbs, int exponentBits) {
        this.limbs = limbs;
        blocks = blocks(exponentBits);
        columns = divideUp(exponentBits, blocks * TEETH);
        entries = new long[blocks * PATTERNS * limbs];
    }

    /** The size of the table that {@link #of} makes. */
    static long bytes(Montgomery montgomery, int exponentBits) {
        return (long) blocks(exponentBits) * PATTERNS * montgomery.limbs() * Long.BYTES;
    }

    /** Few columns make short exponents faster; for long ones they would take twice the memory for little. */
    private static int blocks(int exponentBits) {
        int columns = exponentBits <= SHORT_EXPONENT ? FEW_COLUMNS : MANY_COLUMNS;
        return divideUp(exponentBits, TEETH * columns);
    }

    private static int divideUp(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    static Comb of(Montgomery montgomery, BigInteger base, int exponentBits) {
        Comb comb = new Comb(montgomery.limbs(), exponentBits);
        comb.writeTeeth(montgomery, base);
        comb.writeOtherPatterns(montgomery);
        return comb;
    }

    private void writeTeeth(Montgomery montgomery, BigInteger base) {
        Accumulator power = new Accumulator(montgomery);
        power.multiply(montgomery.enter(base), 0);
        for (int row = 0; row < blocks * TEETH; row++) {
            power.copyTo(entries, offset(row / TEETH, 1 << (row % TEETH)));
            for (int i = 0; i < columns; i++) {
                power.square();
            }
        }
    }

    private void writeOtherPatterns(Montgomery montgomery) {
        long[] tooth = new long[limbs];
        long[] product = new long[limbs];
        for (int block = 0; block < blocks; block++) {
            for (int pattern = 3; pattern < PATTERNS; pattern++) {
                int highest = Integer.highestOneBit(pattern);
                if (pattern != highest) {
                    System.arraycopy(entries, offset(block, highest), tooth, 0, limbs);
                    montgomery.multiply(entries, offset(block, pattern - highest), tooth, product);
                    System.arraycopy(product, 0, entries, offset(block, pattern), limbs);
                }
            }
        }
    }

    private int offset(int block, int pattern) {
        return (block * PATTERNS + pattern) * limbs;
    }

    int columns() {
        return columns;
    }

    /** Whether the table is long enough for an exponent. */
    boolean covers(BigInteger exponent) {
        return exponent.bitLength() <= blocks * TEETH * columns;
    }

    /** Multiplies by the entries of one column of the exponent, which the table covers. */
    void multiplyColumn(Accumulator product, long[] exponentWords, int column) {
        for (int block = 0; block < blocks; block++) {
            int pattern = pattern(exponentWords, block, column);
            if (pattern != 0) {
                product.multiply(entries, offset(block, pattern));
            }
        }
    }

    private int pattern(long[] exponentWords, int block, int column) {
        int pattern = 0;
        for (int tooth = TEETH - 1; tooth >= 0; tooth--) {
            int position = (block * TEETH + tooth) * columns + column;
            int word = position / Long.SIZE;
            long bit = word < exponentWords.length ? (exponentWords[word] >>> (position % Long.SIZE)) & 1 : 0;
            pattern = 2 * pattern + (int) bit;
        }
        return pattern;
    }
}
