package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a scalar k into short parts with k = k0 + k1·λ + k2·λ² + … modulo the order, where an endomorphism multiplies by λ.
 *
 * <p>The rows of its basis are short vectors (v0, v1, …) with v0 + v1·λ + … = 0 modulo the order; the parts are what is left of
 * (k, 0, …) without the nearest vector of the lattice, by Babai's rounding. So a part is not above half the sum of its column's
 * absolute values, rounded up.
 *
 * @see <a href="https://eprint.iacr.org/2008/117">Galbraith, Scott: Exponentiation in Pairing-Friendly Groups Using Homomorphisms</a>
 */
final class Lattice {

    private static final int PRECISION = 2 * Long.SIZE + CurveParameters.ORDER.bitLength();
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(PRECISION - 1);

    private final List<List<BigInteger>> basis;

    /** The first row of the basis' inverse, times 2^PRECISION. */
    private final List<BigInteger> inverse;

    private Lattice(List<List<BigInteger>> basis) {
        this.basis = basis;
        this.inverse = firstRowOfInverse(basis);
    }

    static Lattice of(List<List<BigInteger>> rows) {
        return new Lattice(List.copyOf(rows));
    }

    /** How many parts it splits a scalar into. */
    int dimension() {
        return basis.size();
    }

    /** How many bits the absolute value of a part may have. */
    int partBits() {
        int bits = 0;
        for (int column = 0; column < dimension(); column++) {
            BigInteger sum = BigInteger.ZERO;
            for (List<BigInteger> row : basis) {
                sum = sum.add(row.get(column).abs());
            }
            bits = Math.max(bits, sum.shiftRight(1).add(BigInteger.ONE).bitLength());
        }
        return bits;
    }

    /** The parts of a scalar of [0, ORDER); they may be negative. */
    List<BigInteger> split(BigInteger scalar) {
        BigInteger[] parts = new BigInteger[dimension()];
        Arrays.fill(parts, BigInteger.ZERO);
        parts[0] = scalar;
        for (int i = 0; i < parts.length; i++) {
            BigInteger multiple = scalar.multiply(inverse.get(i)).add(HALF).shiftRight(PRECISION);
            for (int j = 0; j < parts.length; j++) {
                parts[j] = parts[j].subtract(multiple.multiply(basis.get(i).get(j)));
            }
        }
        return List.of(parts);
    }

    private static List<BigInteger> firstRowOfInverse(List<List<BigInteger>> rows) {
        BigInteger determinant = determinant(rows);
        List<BigInteger> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            result.add(cofactor(rows, i).shiftLeft(PRECISION).divide(determinant));
        }
        return List.copyOf(result);
    }

    /** By expansion along the first column. */
    private static BigInteger determinant(List<List<BigInteger>> rows) {
        if (rows.isEmpty()) {
            return BigInteger.ONE;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            sum = sum.add(rows.get(i).get(0).multiply(cofactor(rows, i)));
        }
        return sum;
    }

    /** The cofactor of the first element of a row. */
    private static BigInteger cofactor(List<List<BigInteger>> rows, int row) {
        List<List<BigInteger>> minor = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i != row) {
                minor.add(rows.get(i).subList(1, rows.get(i).size()));
            }
        }
        BigInteger determinant = determinant(minor);
        return row % 2 == 0 ? determinant : determinant.negate();
    }
}
