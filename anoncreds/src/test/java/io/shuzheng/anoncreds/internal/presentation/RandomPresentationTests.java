package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Differential tests against the native library in both directions, over random schemas, credentials and requests. The system
 * property {@code anoncreds.presentations} says how many; the default keeps an ordinary build short, the profile
 * {@code thorough} asks for 1,000.
 */
@RequiresNativeEngine
class RandomPresentationTests {

    private static final int COUNT = Integer.getInteger("anoncreds.presentations", 6);
    private static final int A_HOLDER = 10;

    private final AnonCredsEngine peer = AnonCredsEngines.nativeEngine();

    static LongStream holders() {
        return new Random().longs((COUNT + A_HOLDER - 1) / A_HOLDER);
    }

    @ParameterizedTest(name = "holder {0}")
    @MethodSource("holders")
    void whenEitherSidePresentsThenTheOtherVerifies(long seed) {
        RandomHolder holder = new RandomHolder(seed);
        IntStream.range(0, Math.min(COUNT, A_HOLDER))
                .parallel()
                .forEach(i -> present("presentation " + i, new RandomPresentation(holder, seed + i)));
    }

    private void present(String name, RandomPresentation random) {
        Presentation ours = JavaProofs.prover().present(random.inputs());
        Presentation theirs = peer.present(random.inputs());

        assertThat(peer.verifyProof(random.proof(Presentation.fromJson(ours.toJson()))))
                .as(name)
                .isInstanceOf(ProofVerdict.Valid.class);
        assertThat(JavaProofs.verifier().verify(random.proof(theirs))).as(name).isEqualTo(new ProofVerdict.Valid());
        assertThat(ours.requestedProof()).as(name).isEqualTo(theirs.requestedProof());
        assertThat(ours.identifiers()).as(name).isEqualTo(theirs.identifiers());
    }
}
