package io.shuzheng.anoncreds.curve;

import java.math.BigInteger;

/**
 * The parameters of BN254: y² = x³ + 2 over Fp, and its twist y² = x³ + 2 / (1 + i) over Fp2 = Fp[i] / (i² + 1).
 *
 * <p>Elements are written in Montgomery form with R = 2^280. The number before each is the excess: the value is below the
 * excess times p.
 */
final class Bn254 {

    /** The field's modulus. */
    static final BigInteger P = new BigInteger("2523648240000001BA344D80000000086121000000000013A700000000000013", 16);

    /** The order of the groups G1, G2 and GT. */
    static final BigInteger ORDER =
            new BigInteger("2523648240000001BA344D8000000007FF9F800000000010A10000000000000D", 16);

    /** The factor of the Montgomery form. */
    static final BigInteger R = BigInteger.ONE.shiftLeft(280);

    static final BigInteger R_INVERSE = R.modInverse(P);

    /** Bytes of a field element. */
    static final int ELEMENT_BYTES = 32;

    /** The highest excess that an honest implementation writes is far below this. */
    static final int MAX_EXCESS = 1 << 16;

    private Bn254() {}

    /** A field element as 32 bytes, big-endian. */
    static byte[] bytes(BigInteger element) {
        byte[] magnitude = element.toByteArray();
        byte[] result = new byte[ELEMENT_BYTES];
        int skip = magnitude.length > ELEMENT_BYTES ? magnitude.length - ELEMENT_BYTES : 0;
        int size = magnitude.length - skip;
        System.arraycopy(magnitude, skip, result, ELEMENT_BYTES - size, size);
        return result;
    }
}
