package io.shuzheng.pairing;

/**
 * The power (p¹² - 1) / r, exactly: a multiple of that exponent would do for a pairing, but values are published and must be
 * those of other implementations.
 *
 * @see <a href="https://eprint.iacr.org/2008/490">Scott and others: On the Final Exponentiation for Calculating Pairings</a>
 */
final class FinalExponentiation {

    private FinalExponentiation() {}

    static Fp12 of(Fp12 value) {
        return hardPart(easyPart(value));
    }

    /** The power (p⁶ - 1)(p² + 1), which is in the cyclotomic subgroup. */
    private static Fp12 easyPart(Fp12 value) {
        Fp12 unitary = value.conjugate().multiply(value.inverse());
        return unitary.frobenius().frobenius().multiply(unitary);
    }

    /**
     * The power (p⁴ - p² + 1) / r = p³ + (6u² + 1)p² + (-36u³ - 18u² - 12u + 1)p + (-36u³ - 30u² - 18u - 2): the powers y0 to y6
     * are joined by the addition chain 1, 2, 6, 12, 18, 30, 36.
     */
    private static Fp12 hardPart(Fp12 f) {
        Fp12 fu = Cyclotomic.powerOfU(f);
        Fp12 fuu = Cyclotomic.powerOfU(fu);
        Fp12 fuuu = Cyclotomic.powerOfU(fuu);
        Fp12 fp = f.frobenius();
        Fp12 fpp = fp.frobenius();
        Fp12 fuup = fuu.frobenius();
        Fp12 y0 = fp.multiply(fpp).multiply(fpp.frobenius());
        Fp12 y1 = f.conjugate();
        Fp12 y2 = fuup.frobenius();
        Fp12 y3 = fu.frobenius().conjugate();
        Fp12 y4 = fuup.multiply(fu).conjugate();
        Fp12 y5 = fuu.conjugate();
        Fp12 y6 = fuuu.frobenius().multiply(fuuu).conjugate();
        Fp12 left = Cyclotomic.square(y6).multiply(y4).multiply(y5);
        Fp12 right = y3.multiply(y5).multiply(left);
        left = left.multiply(y2);
        right = Cyclotomic.square(Cyclotomic.square(right).multiply(left));
        left = right.multiply(y1);
        right = right.multiply(y0);
        return Cyclotomic.square(left).multiply(right);
    }
}
