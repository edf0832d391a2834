package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** What raising to the power p does to the generator w of Fp12: w^p = γ·w with γ = ξ^((p - 1) / 6). */
final class Frobenius {

    private static final List<Fp2> GAMMAS =
            powers(Fp2.XI.power(CurveParameters.P.subtract(BigInteger.ONE).divide(BigInteger.valueOf(6))), 6);

    private Frobenius() {}

    /** γ to the power k, for k from 0 to 5. */
    static Fp2 gamma(int k) {
        return GAMMAS.get(k);
    }

    private static List<Fp2> powers(Fp2 base, int count) {
        return Stream.iterate(Fp2.ONE, base::multiply).limit(count).toList();
    }
}
