package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A power that is to be computed modulo a number or one of its factors.
 *
 * @param base not negative
 * @param exponent positive
 * @param comb of the base, where there is one that covers the exponent
 */
record Power(BigInteger base, BigInteger exponent, Optional<Comb> comb) {

    Power {
        comb = comb.filter(c -> c.covers(exponent));
    }

    int bits() {
        return exponent.bitLength();
    }
}
