package io.shuzheng.anoncreds.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.Commitment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeHashTests {

    /** SHA-256 of "abc" is the first example of FIPS 180-2. */
    @Test
    void whenPartsAreAddedThenAllTausComeBeforeAllCommitmentsAndTheNonce() {
        ChallengeHash hash = new ChallengeHash();
        hash.add(part("a", "b"));
        AggregatedProof abc = hash.finish(new Nonce(BigInteger.valueOf('c')));
        ChallengeHash two = new ChallengeHash();
        two.add(part("", "b"));
        two.add(part("a", ""));

        assertThat(abc.challenge().toString(16))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.commitments()).containsExactly(Commitment.of(new byte[] {'b'}));
        assertThat(two.finish(new Nonce(BigInteger.valueOf('c'))).challenge()).isEqualTo(abc.challenge());
    }

    private static RecomputedPart part(String tau, String commitment) {
        return new RecomputedPart(List.of(bytes(tau)), List.of(bytes(commitment)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
