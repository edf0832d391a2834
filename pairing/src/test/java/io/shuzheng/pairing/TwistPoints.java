package io.shuzheng.pairing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Points of the twist that are not in G2: the subgroup is one in about 2^254 of its points. */
final class TwistPoints {

    private static final BigInteger P = CurveParameters.P;

    private TwistPoints() {}

    /** The first points of the twist with x = a + i. */
    static List<G2Point> outsideOfG2(int count) {
        return Stream.iterate(BigInteger.ONE, BigInteger.ONE::add)
                .map(TwistPoints::withX)
                .flatMap(Optional::stream)
                .limit(count)
                .toList();
    }

    static G2Point multiplyPlainly(G2Point point, BigInteger scalar) {
        G2Point result = G2Point.INFINITY;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            result = result.twice();
            result = scalar.testBit(bit) ? result.add(point) : result;
        }
        return result;
    }

    private static Optional<G2Point> withX(BigInteger real) {
        Fp2 x = new Fp2(Fp.of(real), Fp.ONE);
        Fp2 b = new Fp2(Fp.ONE, Fp.ONE.negate());
        return squareRoot(x.square().multiply(x).add(b)).map(y -> G2Point.ofTrustedBytes(bytes(x, y)));
    }

    private static byte[] bytes(Fp2 x, Fp2 y) {
        ByteBuffer bytes = ByteBuffer.allocate(G2Point.BYTES);
        bytes.put(x.a().bytes()).put(x.b().bytes()).put(y.a().bytes()).put(y.b().bytes());
        return bytes.array();
    }

    /** Through the norm, as p is 3 modulo 4; empty where there is none. */
    private static Optional<Fp2> squareRoot(Fp2 square) {
        BigInteger a = square.a().toBigInteger();
        BigInteger b = square.b().toBigInteger();
        BigInteger norm = root(a.multiply(a).add(b.multiply(b)));
        BigInteger half = BigInteger.TWO.modInverse(P);
        return Stream.of(norm, norm.negate())
                .map(sign -> root(a.add(sign).multiply(half)))
                .filter(real -> real.signum() != 0)
                .map(real ->
                        new Fp2(Fp.of(real), Fp.of(b.multiply(real.shiftLeft(1).modInverse(P)))))
                .filter(candidate -> candidate.square().equals(square))
                .findFirst();
    }

    private static BigInteger root(BigInteger square) {
        return square.mod(P).modPow(P.add(BigInteger.ONE).shiftRight(2), P);
    }
}
