package io.shuzheng.anoncreds.internal.number;

/** The sizes of exponents that tables are made for. */
final class Exponents {

    /** Far above what a signature needs, and a table of 10 MB at 2050 bits. */
    static final int MAX_TABLE_BITS = 1 << 15;

    private Exponents() {}

    static int checkedBits(int maxExponentBits) {
        if (maxExponentBits < 1 || maxExponentBits > MAX_TABLE_BITS) {
            throw new IllegalArgumentException("the size of exponents must be from 1 to " + MAX_TABLE_BITS + " bits");
        }
        return maxExponentBits;
    }
}
