package io.shuzheng.anoncreds.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CurveBytesTests {

    private static final NonRevocationCommitments COMMITMENTS = TestObjects.presentation()
            .proof()
            .subProofs()
            .get(0)
            .nonRevocation()
            .orElseThrow()
            .commitments();

    @Example
    void whenPointsAreReadBackThenTheyAreTheSamePoints() {
        for (PointG1 point : List.of(COMMITMENTS.e(), COMMITMENTS.d(), COMMITMENTS.a(), COMMITMENTS.g())) {
            byte[] bytes = CurveBytes.of(point);
            assertThat(CurveBytes.of(CurveBytes.readG1(bytes))).isEqualTo(bytes);
        }
        for (PointG2 point : List.of(COMMITMENTS.w(), COMMITMENTS.s(), COMMITMENTS.u())) {
            byte[] bytes = CurveBytes.of(point);
            assertThat(CurveBytes.of(CurveBytes.readG2(bytes))).isEqualTo(bytes);
            assertThat(CurveBytes.readAnyG2(CurveBytes.ofAny(point))).isEqualTo(CurveBytes.readG2(bytes));
        }
    }

    @Example
    void whenPointIsInfinityThenItIsWrittenOnlyWhereItMayBe() {
        PointG2 infinity = new PointG2("1 00 1 00 1 01 1 00 1 00 1 00");

        assertThatThrownBy(() -> CurveBytes.of(infinity)).isInstanceOf(InvalidInputException.class);
        byte[] bytes = CurveBytes.ofAny(infinity);
        assertThat(CurveBytes.ofAny(CurveBytes.readAnyG2(bytes))).isEqualTo(bytes);
    }

    @Example
    void whenPointIsNotOfItsGroupThenItIsNotWritten() {
        assertThatThrownBy(() -> CurveBytes.of(new PointG1("1 00 1 01 1 00")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurveBytes.of(new PointG1("1 01 1 01 1 01")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurveBytes.ofAny(new PointG2("1 01 1 01 1 01 1 01 1 01 1 01")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Example
    void whenFrameOfPointDiffersThenItIsRefused() {
        byte[] bytes = CurveBytes.of(COMMITMENTS.e());
        for (int place : new int[] {0, 65, 127}) {
            byte[] changed = bytes.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> CurveBytes.readG1(changed)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> CurveBytes.readG1(Arrays.copyOf(bytes, 127)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurveBytes.readG2(new byte[129])).isInstanceOf(InvalidInputException.class);
    }

    @Example
    void whenCoordinateIsTheModulusThenItIsRefused() {
        byte[] bytes = new byte[CurveBytes.POINT];
        System.arraycopy(Bn254.bytes(Bn254.P), 0, bytes, 96, 32);

        assertThatThrownBy(() -> CurveBytes.readG2(bytes)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 100)
    void whenNumberIsBelowTheOrderThenItComesBack(@ForAll @Size(40) byte[] random) {
        BigInteger value = new BigInteger(1, random).mod(Bn254.ORDER);
        GroupOrderElement number = new GroupOrderElement(value.toString(16));

        assertThat(CurveBytes.readNumber(CurveBytes.of(number)).value()).isEqualTo(value);
    }

    @Example
    void whenNumberIsTheOrderThenItIsRefused() {
        assertThatThrownBy(() -> CurveBytes.of(new GroupOrderElement(Bn254.ORDER.toString(16))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurveBytes.readNumber(Bn254.bytes(Bn254.ORDER)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurveBytes.readNumber(new byte[31])).isInstanceOf(InvalidInputException.class);
    }
}
