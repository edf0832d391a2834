package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MillerRabinTests {

    private final MillerRabin test = new MillerRabin(new SecureRandom());

    @Property(tries = 500)
    void whenNumberIsTestedThenTheAnswerIsThatOfTheJdk(@ForAll Random random) {
        BigInteger number =
                new BigInteger(60 + random.nextInt(100), random).setBit(0).setBit(5);

        assertThat(test.passes(number, 40)).isEqualTo(number.isProbablePrime(100));
    }

    @ParameterizedTest
    @ValueSource(longs = {561, 41041, 825265, 321197185, 3215031751L, 3825123056546413051L})
    void whenNumberPassesTestsWithFixedBasesButIsCompositeThenItIsFound(long pseudoprime) {
        assertThat(test.passes(BigInteger.valueOf(pseudoprime), 40)).isFalse();
    }

    @Test
    void whenNumberIsAMersennePrimeThenItPasses() {
        assertThat(test.passes(BigInteger.ONE.shiftLeft(607).subtract(BigInteger.ONE), 40))
                .isTrue();
        assertThat(test.passes(BigInteger.valueOf(5), 40)).isTrue();
    }
}
