package io.shuzheng.anoncreds.internal.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
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
            G1Point point = G1Point.decode(text);

            assertThat(point.hashBytes()).isEqualTo(text.hashInput().orElseThrow());
            assertThat(point.encode().hashInput().orElseThrow()).isEqualTo(point.hashBytes());
            assertThat(G1Point.decode(point.encode())).isEqualTo(point);
        }
    }

    @Test
    void whenG2PointIsDecodedThenItHashesAndEncodesAsItself() {
        for (PointG2 text : List.of(key.gDash(), key.hCap(), key.y(), commitments.w(), commitments.s())) {
            G2Point point = G2Point.decode(text);

            assertThat(point.hashBytes()).isEqualTo(text.hashInput().orElseThrow());
            assertThat(G2Point.decode(point.encode())).isEqualTo(point);
        }
    }

    @Test
    void whenAccumulatorKeyIsDecodedThenItIsOfTheGroupAndEncodesAsItself() {
        PairingValue text = TestObjects.registry().accumulatorKey();

        GtElement element = GtElement.decode(text);

        assertThat(element.encode().coordinates()).isEqualTo(text.coordinates());
        assertThat(element.power(Scalars.ORDER.subtract(BigInteger.ONE))).isEqualTo(element.inverse());
        assertThat(element.isOne()).isFalse();
    }
}
