package io.shuzheng.pairing;

import java.math.BigInteger;

/** Recodes numbers to signed digits, by which fewer additions are needed. */
final class SignedDigits {

    private SignedDigits() {}

    /**
     * The width-w non-adjacent form, lowest digit first: digits are zero or odd and below 2^(w-1) in absolute value, and of w
     * neighbours one at most is not zero.
     *
     * @param number not negative
     * @param width from 2 (the digits -1, 0 and 1) to 8
     */
    static byte[] nonAdjacentForm(BigInteger number, int width) {
        byte[] digits = new byte[number.bitLength() + 1];
        int carry = 0;
        int position = 0;
        while (position < digits.length) {
            if (bit(number, position) == carry) {
                position++;
                continue;
            }
            int window = carry;
            for (int i = 0; i < width; i++) {
                window += bit(number, position + i) << i;
            }
            carry = window >> (width - 1);
            digits[position] = (byte) (window - (carry << width));
            position += width;
        }
        return digits;
    }

    /** The digits below the highest that is not zero, highest first. */
    static byte[] belowTop(byte[] lowestFirst) {
        int top = lowestFirst.length - 1;
        while (lowestFirst[top] == 0) {
            top--;
        }
        byte[] result = new byte[top];
        for (int i = 0; i < top; i++) {
            result[i] = lowestFirst[top - 1 - i];
        }
        return result;
    }

    private static int bit(BigInteger number, int position) {
        return number.testBit(position) ? 1 : 0;
    }
}
