package io.shuzheng.anoncreds.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the points that libanoncreds wrote, and the bytes that it hashed of them. */
class PointTests {

    /** Of x = 4 + i, in projective coordinates. */
    private static final String OUTSIDE = String.join(
            " ",
            "1 55B2F5905F417D09F0827F18F51D0CC1BEFFFDE22200A878FFFFFDF41EA28D",
            "1 95E45DDF417D05FB10933FFC63D474548B7FFFF7888802F07FFFFFF7D07A8A8",
            "1 40173ED62E18DFE353AEBD21763D7760BB7F4BB96F4B46AD4F9FD79E2826685",
            "1 66CC5F65F5E5845E46EE7917878E99B81D7F30C0A4C527B52BC65C6D0C7A92D",
            "1 95E45DDF417D05FB10933FFC63D474548B7FFFF7888802F07FFFFFF7D07A8A8",
            "1 0");

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
                CurveBytes.of(commitments.e()),
                CurveBytes.of(commitments.d()),
                CurveBytes.of(commitments.a()),
                CurveBytes.of(commitments.g()),
                CurveBytes.of(commitments.w()),
                CurveBytes.of(commitments.s()),
                CurveBytes.of(commitments.u()));

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
            assertThatCode(() -> CurveBytes.of(point)).doesNotThrowAnyException();
        }
        for (PointG2 point : List.of(key.gDash(), key.hCap(), key.u(), key.y())) {
            assertThatCode(() -> CurveBytes.of(point)).doesNotThrowAnyException();
        }
    }

    @Test
    void whenPointIsOnTheTwistButNotInTheGroupThenItIsRefused() {
        PointG2 outside = new PointG2(OUTSIDE);

        assertThat(outside.coordinates()).isPresent();
        assertThatThrownBy(() -> CurveBytes.of(outside))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("subgroup");
    }

    @Test
    void whenCoordinateIsChangedThenItIsNoPoint() {
        PointG1 point =
                TestObjects.credentialDefinition().revocation().orElseThrow().g();
        String last = point.text().endsWith("0") ? "1" : "0";

        assertRefused(new PointG1(point.text().substring(0, point.text().length() - 1) + last));
        assertRefused(new PointG1("1 00 1 01 1 00"));
        assertRefused(new PointG1("1 " + "F".repeat(64) + " 1 01 1 01"));
    }

    @Test
    void whenTextIsNoPointThenItIsRefused() {
        for (String text : List.of("", "1 0", "1 0 1 0 1 G", "1 0 1 0 1 0 ", "1  0 1 0 1 0", "-1 0 1 0 1 0")) {
            assertThatThrownBy(() -> new PointG1(text)).as(text).isInstanceOf(InvalidInputException.class);
        }
    }

    private static void assertRefused(PointG1 point) {
        assertThatThrownBy(() -> CurveBytes.of(point)).isInstanceOf(InvalidInputException.class);
    }
}
