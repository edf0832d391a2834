package io.shuzheng.anoncreds.internal.pairing;

import java.math.BigInteger;

/** Powers in the cyclotomic subgroup of Fp12, the elements whose power p⁴ - p² + 1 is one: inverses cost nothing there. */
final class Cyclotomic {

    private Cyclotomic() {}

    static Fp12 square(Fp12 element) {
        return element.square();
    }

    /** The power u, which is negative. */
    static Fp12 powerOfU(Fp12 element) {
        return power(element, CurveParameters.ABSOLUTE_U).conjugate();
    }

    /** The power by a number that is not negative. */
    static Fp12 power(Fp12 element, BigInteger exponent) {
        Fp12 result = Fp12.ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            result = square(result);
            if (exponent.testBit(bit)) {
                result = result.multiply(element);
            }
        }
        return result;
    }

    static boolean contains(Fp12 element) {
        Fp12 pp = element.frobenius().frobenius();
        return pp.frobenius().frobenius().multiply(element).equals(pp);
    }
}
