package io.shuzheng.anoncreds.internal.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import io.shuzheng.anoncreds.engine.TestIssuer;
import io.shuzheng.pairing.FixedG2Base;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.pairing.Scalars;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new registry of the native library: its public values are calculated again from its private key. */
@RequiresNativeEngine
class NativeRegistryTests {

    private static final int VERSION_BYTES = 2;

    /** The power of gamma that z is made of: its tail would break the accumulator, and g_dash is in its place. */
    private static final int UNPUBLISHED_TAIL = TestIssuer.REGISTRY_SIZE + 1;

    private final RevocationPublicKey key =
            TestObjects.credentialDefinition().revocation().orElseThrow();
    private TestIssuer issuer;
    private BigInteger gamma;

    @BeforeEach
    void createRegistry(@TempDir Path tails) {
        issuer = new TestIssuer(AnonCredsEngines.nativeEngine(), tails);
        gamma = issuer.registry().privateKey().gamma().value();
    }

    @Test
    void whenAccumulatorKeyIsCalculatedThenItsNumbersAreTheLibrarys() {
        BigInteger exponent = gamma.modPow(BigInteger.valueOf(UNPUBLISHED_TAIL), Scalars.ORDER);

        GtElement z = Pairings.pair(CurveElements.g1(key.g()), CurveElements.g2(key.gDash()))
                .power(exponent);

        assertThat(CurveElements.text(z).coordinates())
                .isEqualTo(issuer.registryDefinition().accumulatorKey().coordinates());
        assertThat(CurveElements.gt(issuer.registryDefinition().accumulatorKey()))
                .isEqualTo(z);
    }

    @Test
    void whenTailsAreCalculatedThenTheFileIsTheLibrarys() throws IOException {
        byte[] file = Files.readAllBytes(issuer.registry().tailsFile());
        int count = 2 * TestIssuer.REGISTRY_SIZE + 1;
        List<BigInteger> powersOfGamma = new ArrayList<>(Stream.iterate(BigInteger.ONE, power -> power.multiply(gamma))
                .limit(count)
                .toList());
        powersOfGamma.set(UNPUBLISHED_TAIL, BigInteger.ONE);

        FixedG2Base base = FixedG2Base.of(CurveElements.g2(key.gDash()));
        List<G2Point> tails = powersOfGamma.stream().map(base::multiply).toList();

        assertThat(file).hasSize(VERSION_BYTES + count * G2Point.BYTES);
        for (int i = 0; i < count; i++) {
            int start = VERSION_BYTES + i * G2Point.BYTES;
            byte[] bytes = Arrays.copyOfRange(file, start, start + G2Point.BYTES);
            assertThat(tails.get(i).bytes()).isEqualTo(bytes);
            assertThat(G2Point.ofBytes(bytes)).isEqualTo(tails.get(i));
            assertThat(G2Point.ofTrustedBytes(bytes)).isEqualTo(tails.get(i));
        }
    }

    @Test
    void whenAccumulatorIsDecodedThenItIsOfTheGroup() {
        G2Point accumulator = CurveElements.g2OrInfinity(issuer.currentList().accumulator());

        assertThat(accumulator.isInfinity()).isFalse();
        assertThat(accumulator.multiply(Scalars.ORDER.subtract(BigInteger.ONE))).isEqualTo(accumulator.negate());
    }
}
