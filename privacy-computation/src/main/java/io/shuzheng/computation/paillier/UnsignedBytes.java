package io.shuzheng.computation.paillier;

import java.math.BigInteger;

/** Non-negative integers as big-endian bytes of a fixed length (I2OSP and OS2IP of RFC 8017, section 4). */
final class UnsignedBytes {

    private UnsignedBytes() {}

    static byte[] encode(BigInteger value, int length) {
        byte[] twosComplement = value.toByteArray();
        int sign = twosComplement.length > 1 && twosComplement[0] == 0 ? 1 : 0;
        int size = twosComplement.length - sign;
        if (value.signum() < 0 || size > length) {
            throw new IllegalArgumentException("the integer does not fit " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        System.arraycopy(twosComplement, sign, bytes, length - size, size);
        return bytes;
    }

    static BigInteger decode(byte[] bytes) {
        return new BigInteger(1, bytes);
    }
}
