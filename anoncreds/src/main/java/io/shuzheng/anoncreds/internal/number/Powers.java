package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.List;

/** Computes products of powers modulo one number. */
final class Powers {

    private final BigInteger n;
    private final Montgomery montgomery;

    /** Modulo an odd number above 1. */
    Powers(BigInteger n) {
        this.n = n;
        montgomery = new Montgomery(n);
    }

    BigInteger product(List<Power> powers) {
        List<Power> fixed = powers.stream().filter(p -> p.comb().isPresent()).toList();
        List<Power> others = powers.stream().filter(p -> p.comb().isEmpty()).toList();
        Grouping grouping = Grouping.cheapest(others);
        BigInteger product = new InterleavedPowers(montgomery, fixed, grouping.together()).product();
        for (Power power : grouping.apart()) {
            product = product.multiply(power.base().modPow(power.exponent(), n)).mod(n);
        }
        return product;
    }

    Comb comb(BigInteger base, int exponentBits) {
        return Comb.of(montgomery, base, exponentBits);
    }

    long combBytes(int exponentBits) {
        return Comb.bytes(montgomery, exponentBits);
    }
}
