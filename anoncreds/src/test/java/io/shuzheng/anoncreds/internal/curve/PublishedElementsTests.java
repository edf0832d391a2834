package io.shuzheng.anoncreds.internal.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.CurveBytes;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements that libanoncreds wrote. */
class PublishedElementsTests {

    private final RevocationPublicKey key =
            TestObjects.credentialDefinition().revocation().orElseThrow();
    private final NonRevocationCommitments commitments = TestObjects.presentation()
            .proof()
            .subProofs()
            .get(0)
            .nonRevocation()
            .orElseThrow()
            .commitments();

    @Test
    void whenG1PointIsDecodedThenItHashesAndEncodesAsItself() {
        for (PointG1 text : List.of(key.g(), key.h(), key.h0(), key.pk(), commitments.e(), commitments.a())) {
            G1Point point = CurveElements.g1(text);

            assertThat(point.bytes()).isEqualTo(CurveBytes.of(text));
            assertThat(CurveBytes.of(CurveElements.text(point))).isEqualTo(point.bytes());
            assertThat(CurveElements.g1(CurveElements.text(point))).isEqualTo(point);
        }
    }

    @Test
    void whenG2PointIsDecodedThenItHashesAndEncodesAsItself() {
        for (PointG2 text : List.of(key.gDash(), key.hCap(), key.y(), commitments.w(), commitments.s())) {
            G2Point point = CurveElements.g2(text);

            assertThat(point.bytes()).isEqualTo(CurveBytes.of(text));
            assertThat(CurveElements.g2(CurveElements.text(point))).isEqualTo(point);
        }
    }

    @Test
    void whenAccumulatorKeyIsDecodedThenItIsOfTheGroupAndEncodesAsItself() {
        PairingValue text = TestObjects.registry().accumulatorKey();

        GtElement element = CurveElements.gt(text);

        assertThat(CurveElements.text(element).coordinates()).isEqualTo(text.coordinates());
        assertThat(element.power(Scalars.ORDER.subtract(BigInteger.ONE))).isEqualTo(element.inverse());
        assertThat(element.isOne()).isFalse();
    }
}
