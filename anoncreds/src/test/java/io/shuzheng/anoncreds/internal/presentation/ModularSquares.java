package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.TestObjects;
import java.math.BigInteger;
import java.util.List;

/** Four numbers whose squares add up to -1 modulo the order of the throw-away key's group. Only its issuer can find them. */
final class ModularSquares {

    private static final BigInteger P = TestObjects.privateKey().p();
    private static final BigInteger Q = TestObjects.privateKey().q();

    private ModularSquares() {}

    static List<BigInteger> rootsOfMinusOne() {
        for (BigInteger x = BigInteger.TWO; ; x = x.add(BigInteger.ONE)) {
            BigInteger rest = x.multiply(x).add(BigInteger.ONE).negate();
            BigInteger p = root(rest, P);
            BigInteger q = root(rest, Q);
            BigInteger y =
                    p.add(P.multiply(q.subtract(p).multiply(P.modInverse(Q)).mod(Q)));
            if (y.multiply(y).subtract(rest).mod(P.multiply(Q)).signum() == 0) {
                return List.of(x, y, BigInteger.ZERO, BigInteger.ZERO);
            }
        }
    }

    /** A square root, if there is one: both primes are 3 modulo 4. */
    private static BigInteger root(BigInteger square, BigInteger prime) {
        return square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
    }
}
