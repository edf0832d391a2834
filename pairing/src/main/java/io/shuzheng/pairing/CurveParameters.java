package io.shuzheng.pairing;

import java.math.BigInteger;

/**
 * The numbers that define BN254, derived from the parameter u of Barreto-Naehrig curves.
 *
 * @see <a href="https://eprint.iacr.org/2005/133">Barreto, Naehrig: Pairing-Friendly Elliptic Curves of Prime Order</a>
 */
final class CurveParameters {

    /** |u| for u = -(2^62 + 2^55 + 1). Its three bits make exponentiations by it cheap. */
    static final BigInteger ABSOLUTE_U = BigInteger.ONE.shiftLeft(62).setBit(55).setBit(0);

    static final BigInteger U = ABSOLUTE_U.negate();

    /** The field's modulus p = 36u⁴ + 36u³ + 24u² + 6u + 1. */
    static final BigInteger P = polynomialOfU(36, 36, 24, 6, 1);

    /** The order of G1, G2 and GT: r = 36u⁴ + 36u³ + 18u² + 6u + 1. */
    static final BigInteger ORDER = polynomialOfU(36, 36, 18, 6, 1);

    /** b of the curve y² = x³ + b. */
    static final BigInteger B = BigInteger.TWO;

    private CurveParameters() {}

    /** The integer polynomial with these coefficients, highest first, at u. */
    static BigInteger polynomialOfU(long... coefficients) {
        BigInteger value = BigInteger.ZERO;
        for (long coefficient : coefficients) {
            value = value.multiply(U).add(BigInteger.valueOf(coefficient));
        }
        return value;
    }
}
