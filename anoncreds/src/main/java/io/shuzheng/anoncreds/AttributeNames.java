package io.shuzheng.anoncreds;

import java.util.Locale;

/** How attribute names are compared. */
public final class AttributeNames {

    /** The name under which the link secret is signed beside a credential's attributes. */
    public static final String LINK_SECRET = "master_secret";

    private AttributeNames() {}

    /**
     * The form in which keys and proofs carry a name: without spaces (U+0020) and in lower case. Two names with the same
     * form are the same attribute.
     */
    public static String normalise(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
