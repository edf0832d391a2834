/**
 * Number theory for Camenisch-Lysyanskaya signatures: powers and products modulo the issuer's number, safe primes, random
 * numbers and sums of four squares.
 *
 * <p>A {@link io.shuzheng.anoncreds.internal.number.Modulus} is where to begin. Nothing here runs in constant time; what
 * the issuer's secrets get instead is on {@link io.shuzheng.anoncreds.internal.number.Modulus#of(java.math.BigInteger,
 * java.math.BigInteger, java.security.SecureRandom)}.
 */
@NullMarked
package io.shuzheng.anoncreds.internal.number;

import org.jspecify.annotations.NullMarked;
