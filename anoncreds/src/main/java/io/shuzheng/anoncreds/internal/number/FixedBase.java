package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;

/** A number modulo {@code n} that is raised to many powers. Safe for use by many threads; not constant-time. */
public sealed interface FixedBase permits CountedBase {

    /** In {@code [0, n)}. */
    BigInteger base();

    /**
     * A power of the base.
     *
     * @param exponent of any sign and size; those within the size that the base was made for are the fast ones
     * @throws InvalidInputException if the exponent is negative and the base not a unit
     */
    BigInteger power(BigInteger exponent);
}
