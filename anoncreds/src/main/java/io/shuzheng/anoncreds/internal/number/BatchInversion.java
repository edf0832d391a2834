package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Montgomery's trick: many inverses for one inversion and three multiplications each. */
final class BatchInversion {

    private BatchInversion() {}

    static List<BigInteger> of(Modulus modulus, List<BigInteger> units) {
        List<BigInteger> products = new ArrayList<>(units.size());
        BigInteger product = BigInteger.ONE;
        for (BigInteger unit : units) {
            products.add(product);
            product = modulus.multiply(product, unit);
        }
        BigInteger inverse = modulus.inverse(product);
        List<BigInteger> inverses = new ArrayList<>(units.size());
        for (int i = units.size() - 1; i >= 0; i--) {
            inverses.add(modulus.multiply(inverse, products.get(i)));
            inverse = modulus.multiply(inverse, units.get(i));
        }
        Collections.reverse(inverses);
        return inverses;
    }
}
