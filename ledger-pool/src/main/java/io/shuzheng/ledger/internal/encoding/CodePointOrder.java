package io.shuzheng.ledger.internal.encoding;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which Python and Rust sort keys: by code points, not by UTF-16 units as Java does. */
public final class CodePointOrder {

    /** Compares as the UTF-8 bytes compare. */
    public static final Comparator<String> COMPARATOR = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    private CodePointOrder() {}
}
