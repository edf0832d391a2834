package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.milagro.amcl.BN254.BIG;
import org.apache.milagro.amcl.BN254.ECP;
import org.apache.milagro.amcl.BN254.ECP2;
import org.apache.milagro.amcl.BN254.FP12;
import org.apache.milagro.amcl.BN254.PAIR;

/** The same curve in the library milagro-crypto-java, spoken to in the bytes of points. */
final class Milagro {

    private static final int POINT_BYTES = 65;
    private static final int GT_BYTES = 12 * Fp.BYTES;

    private Milagro() {}

    static byte[] multiplyG1(G1Point point, BigInteger scalar) {
        return bytes(PAIR.G1mul(ecp(point), big(scalar)));
    }

    static byte[] addG1(G1Point first, G1Point second) {
        ECP sum = ecp(first);
        sum.add(ecp(second));
        sum.affine();
        return bytes(sum);
    }

    static byte[] multiplyG2(G2Point point, BigInteger scalar) {
        return bytes(PAIR.G2mul(ecp2(point), big(scalar)));
    }

    static byte[] addG2(G2Point first, G2Point second) {
        ECP2 sum = ecp2(first);
        sum.add(ecp2(second));
        sum.affine();
        return bytes(sum);
    }

    static byte[] pair(G1Point g1, G2Point g2) {
        return bytes(fp12(g1, g2));
    }

    static byte[] pairAndPower(G1Point g1, G2Point g2, BigInteger exponent) {
        return bytes(PAIR.GTpow(fp12(g1, g2), big(exponent)));
    }

    private static FP12 fp12(G1Point g1, G2Point g2) {
        return PAIR.fexp(PAIR.ate(ecp2(g2), ecp(g1)));
    }

    private static ECP ecp(G1Point point) {
        return ECP.fromBytes(Arrays.copyOf(point.bytes(), POINT_BYTES));
    }

    private static ECP2 ecp2(G2Point point) {
        return ECP2.fromBytes(point.bytes());
    }

    private static BIG big(BigInteger number) {
        return BIG.fromBytes(Fp.of(number).bytes());
    }

    private static byte[] bytes(ECP point) {
        byte[] bytes = new byte[POINT_BYTES];
        point.toBytes(bytes, false);
        return Arrays.copyOf(bytes, 2 * POINT_BYTES - 2);
    }

    private static byte[] bytes(ECP2 point) {
        byte[] bytes = new byte[G2Point.BYTES];
        point.toBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(FP12 element) {
        byte[] bytes = new byte[GT_BYTES];
        element.toBytes(bytes);
        return Arrays.copyOf(bytes, GT_BYTES + 4 * Fp.BYTES);
    }
}
