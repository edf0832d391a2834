package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * One power in a product.
 *
 * @param base in {@code [0, n)}
 * @param exponent not negative
 * @param table of powers of the base, if there is one
 */
record Term(BigInteger base, BigInteger exponent, Optional<PowerTable> table) {}
