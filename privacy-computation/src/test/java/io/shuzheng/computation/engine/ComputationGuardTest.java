package io.shuzheng.computation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComputationGuardTest {

    private final ComputationGuard guard = new InMemoryComputationGuard();

    @Test
    void whenApplicationOrInputWasClaimedThenItIsNotClaimedAgain() {
        assertThat(guard.claim(claim("urn:a:b", "one", "11"))).isTrue();
        assertThat(guard.claim(claim("urn:a:b", "one", "11"))).isFalse();
        assertThat(guard.claim(claim("urn:a:b", "one", "22"))).isFalse();
        assertThat(guard.claim(claim("urn:a:b", "two", "33", "11"))).isFalse();
        assertThat(guard.claim(claim("urn:a:b", "two", "33"))).isTrue();
        assertThat(guard.claim(claim("urn:a:c", "one", "11"))).isTrue();
    }

    @Test
    void whenManyClaimAtOnceThenOneSucceeds() {
        long granted = IntStream.range(0, 64)
                .parallel()
                .filter(i -> guard.claim(claim("urn:a:b", "one", "11")))
                .count();
        assertThat(granted).isOne();
    }

    private static ComputationClaim claim(String algorithm, String application, String... inputs) {
        List<SaltedDigest> digests = Stream.of(inputs)
                .map(input -> SaltedDigest.fromHex(input.repeat(32)))
                .toList();
        return new ComputationClaim(new Identifier("computation-1"), algorithm, new Identifier(application), digests);
    }
}
