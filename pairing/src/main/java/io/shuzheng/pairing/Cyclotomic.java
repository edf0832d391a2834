package io.shuzheng.pairing;

/** Powers in the cyclotomic subgroup of Fp12, the elements whose power p⁴ - p² + 1 is one: inverses cost nothing there. */
final class Cyclotomic {

    private Cyclotomic() {}

    /**
     * The square, for less than half the price of another element's.
     *
     * @see <a href="https://eprint.iacr.org/2009/565">Granger, Scott: Faster Squaring in the Cyclotomic Subgroup</a>
     */
    static Fp12 square(Fp12 element) {
        Fp6 a = element.a();
        Fp6 b = element.b();
        Fp4Square first = Fp4Square.of(a.a(), b.b());
        Fp4Square second = Fp4Square.of(b.a(), a.c());
        Fp4Square third = Fp4Square.of(a.b(), b.c());
        return new Fp12(
                new Fp6(
                        thriceLessTwice(first.real(), a.a()),
                        thriceLessTwice(second.real(), a.b()),
                        thriceLessTwice(third.real(), a.c())),
                new Fp6(
                        thricePlusTwice(third.imaginary().timesXi(), b.a()),
                        thricePlusTwice(first.imaginary(), b.b()),
                        thricePlusTwice(second.imaginary(), b.c())));
    }

    private static Fp2 thriceLessTwice(Fp2 square, Fp2 coefficient) {
        return square.subtract(coefficient).twice().add(square).tightened();
    }

    private static Fp2 thricePlusTwice(Fp2 square, Fp2 coefficient) {
        return square.add(coefficient).twice().add(square).tightened();
    }

    /** The square of a + b·s in Fp4 = Fp2[s] / (s² - ξ). */
    private record Fp4Square(Fp2 real, Fp2 imaginary) {

        static Fp4Square of(Fp2 a, Fp2 b) {
            WideFp2 aa = WideFp2.square(a);
            WideFp2 bb = WideFp2.square(b);
            WideFp2 mixed = WideFp2.square(a.add(b));
            Fp2 imaginary = mixed.subtract(aa, bb).reduce();
            return new Fp4Square(aa.addTimesXi(bb).reduce(), imaginary);
        }
    }

    /** The power u, which is negative. */
    static Fp12 powerOfU(Fp12 element) {
        Fp12 result = element;
        for (int bit = CurveParameters.ABSOLUTE_U.bitLength() - 2; bit >= 0; bit--) {
            result = square(result);
            if (CurveParameters.ABSOLUTE_U.testBit(bit)) {
                result = result.multiply(element);
            }
        }
        return result.conjugate();
    }

    /** Whether an element is in the subgroup. Zero is not, although its powers are equal as the subgroup's are. */
    static boolean contains(Fp12 element) {
        Fp12 pp = element.frobenius().frobenius();
        return !element.equals(Fp12.ZERO)
                && pp.frobenius().frobenius().multiply(element).equals(pp);
    }
}
