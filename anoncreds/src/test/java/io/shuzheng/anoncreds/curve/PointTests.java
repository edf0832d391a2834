package io.shuzheng.anoncreds.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the points that libanoncreds wrote, and the bytes that it hashed of them. */
class PointTests {

    @Test
    void whenPointIsTheLibrarysThenItsHashInputIsTheLibrarys() {
        Presentation presentation = TestObjects.presentation();
        NonRevocationCommitments commitments = presentation
                .proof()
                .subProofs()
                .get(0)
                .nonRevocation()
                .orElseThrow()
                .commitments();

        List<byte[]> inputs = List.of(
                commitments.e().hashInput().orElseThrow(),
                commitments.d().hashInput().orElseThrow(),
                commitments.a().hashInput().orElseThrow(),
                commitments.g().hashInput().orElseThrow(),
                commitments.w().hashInput().orElseThrow(),
                commitments.s().hashInput().orElseThrow(),
                commitments.u().hashInput().orElseThrow());

        for (int i = 0; i < inputs.size(); i++) {
            assertThat(inputs.get(i))
                    .isEqualTo(presentation
                            .proof()
                            .aggregated()
                            .commitments()
                            .get(i)
                            .bytes());
        }
    }

    @Test
    void whenPointsAreOfAPublicKeyThenTheyAreInTheirGroups() {
        RevocationPublicKey key =
                TestObjects.credentialDefinition().revocation().orElseThrow();

        for (PointG1 point : List.of(key.g(), key.h(), key.h0(), key.h1(), key.h2(), key.hTilde(), key.pk())) {
            assertThat(point.hashInput()).isPresent();
        }
        for (PointG2 point : List.of(key.gDash(), key.hCap(), key.u(), key.y())) {
            assertThat(point.hashInput()).isPresent();
        }
    }

    @Test
    void whenPointIsOnTheTwistButNotInTheGroupThenItIsRefused() {
        PointG2 outside = outsideOfG2();

        assertThat(CoordinateText.elements(outside.text())).isPresent();
        assertThat(outside.hashInput()).isEmpty();
    }

    @Test
    void whenCoordinateIsChangedThenItIsNoPoint() {
        PointG1 point =
                TestObjects.credentialDefinition().revocation().orElseThrow().g();
        String last = point.text().endsWith("0") ? "1" : "0";

        assertThat(new PointG1(point.text().substring(0, point.text().length() - 1) + last).hashInput())
                .isEmpty();
        assertThat(new PointG1("1 00 1 01 1 00").hashInput()).isEmpty();
        assertThat(new PointG1("1 " + "F".repeat(64) + " 1 01 1 01").hashInput())
                .isEmpty();
    }

    @Test
    void whenTextIsNoPointThenItIsRefused() {
        for (String text : List.of("", "1 0", "1 0 1 0 1 G", "1 0 1 0 1 0 ", "1  0 1 0 1 0", "-1 0 1 0 1 0")) {
            assertThatThrownBy(() -> new PointG1(text)).as(text).isInstanceOf(InvalidInputException.class);
        }
    }

    /** The first x = a + i for which the twist has a point: almost none of them is in the subgroup. */
    private static PointG2 outsideOfG2() {
        for (int a = 1; ; a++) {
            Fp2 x = new Fp2(BigInteger.valueOf(a), BigInteger.ONE);
            Fp2 right = x.square().multiply(x).add(Bn254.TWIST_B);
            Fp2 root = squareRoot(right);
            if (root.square().equals(right)) {
                return new PointG2(montgomery(x.a()) + " " + montgomery(x.b()) + " " + montgomery(root.a()) + " "
                        + montgomery(root.b()) + " " + montgomery(BigInteger.ONE) + " " + montgomery(BigInteger.ZERO));
            }
        }
    }

    /** p is 3 modulo 4: the square root through the norm, wrong where there is none. */
    private static Fp2 squareRoot(Fp2 value) {
        BigInteger exponent = Bn254.P.add(BigInteger.ONE).shiftRight(2);
        BigInteger norm = value.a().pow(2).add(value.b().pow(2)).mod(Bn254.P).modPow(exponent, Bn254.P);
        BigInteger half = BigInteger.TWO.modInverse(Bn254.P);
        for (BigInteger sign : List.of(norm, norm.negate())) {
            BigInteger real = value.a().add(sign).multiply(half).mod(Bn254.P).modPow(exponent, Bn254.P);
            if (real.signum() != 0) {
                BigInteger imaginary = value.b()
                        .multiply(real.shiftLeft(1).modInverse(Bn254.P))
                        .mod(Bn254.P);
                Fp2 root = new Fp2(real, imaginary);
                if (root.square().equals(value)) {
                    return root;
                }
            }
        }
        return Fp2.ZERO;
    }

    private static String montgomery(BigInteger value) {
        return "1 " + value.shiftLeft(280).mod(Bn254.P).toString(16);
    }
}
