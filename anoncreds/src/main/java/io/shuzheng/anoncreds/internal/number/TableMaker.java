package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** Makes tables of powers: what a {@link Modulus} is to the inside of this package. */
sealed interface TableMaker permits PlainModulus, FactoredModulus {

    /** A table for exponents of up to so many bits. */
    PowerTable table(BigInteger base, int maxExponentBits);

    /** The memory that {@link #table} would take. */
    long tableBytes(int maxExponentBits);
}
