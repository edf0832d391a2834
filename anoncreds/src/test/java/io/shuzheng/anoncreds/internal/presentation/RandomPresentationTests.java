package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Differential tests against the native library in both directions, over random requests and schemas. The system property
 * {@code anoncreds.presentations} says how many; the default keeps an ordinary build short.
 */
@RequiresNativeEngine
class RandomPresentationTests {

    private static final int COUNT = Integer.getInteger("anoncreds.presentations", 6);

    private final AnonCredsEngine peer = AnonCredsEngines.nativeEngine();

    static LongStream seeds() {
        return new Random().longs(COUNT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whenEitherSidePresentsThenTheOtherVerifies(long seed) {
        RandomPresentation holder = new RandomPresentation(seed);
        Presentation ours = JavaProofs.prover().present(holder.inputs());
        Presentation theirs = peer.present(holder.inputs());

        assertThat(peer.verifyProof(holder.proof(Presentation.fromJson(ours.toJson()))))
                .isInstanceOf(ProofVerdict.Valid.class);
        assertThat(JavaProofs.verifier().verify(holder.proof(theirs))).isEqualTo(new ProofVerdict.Valid());
        assertThat(ours.requestedProof()).isEqualTo(theirs.requestedProof());
        assertThat(ours.identifiers()).isEqualTo(theirs.identifiers());
    }
}
