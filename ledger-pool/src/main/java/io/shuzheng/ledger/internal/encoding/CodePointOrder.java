package io.shuzheng.ledger.internal.encoding;

import java.util.Comparator;

/** The order in which Python and Rust sort keys: by code points, not by UTF-16 units as Java does. */
public final class CodePointOrder {

    /** Compares as the UTF-8 bytes compare. */
    public static final Comparator<String> COMPARATOR = CodePointOrder::compare;

    private CodePointOrder() {}

    private static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Surrogates stand for code points beyond all others, but come before U+E000 as units. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + (1 << Character.SIZE) : unit;
    }
}
