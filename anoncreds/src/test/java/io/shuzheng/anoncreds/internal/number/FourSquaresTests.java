package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FourSquaresTests {

    @Test
    void whenNumberIsSmallThenItsSquaresAddUp() {
        LongStream.rangeClosed(0, 20_000).forEach(FourSquaresTests::check);
    }

    @Test
    void whenNumberIsAtALimitThenItsSquaresAddUp() {
        LongStream.of(1L << 31, (1L << 32) - 1, 1L << 32, 7L << 28, 1L << 62, Long.MAX_VALUE, 3037000499L * 3037000499L)
                .forEach(FourSquaresTests::check);
    }

    @Test
    void whenNumberIsNegativeThenItIsRefused() {
        assertThatThrownBy(() -> FourSquares.of(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 2000)
    void whenNumberIsADifferenceThenItsSquaresAddUp(@ForAll @LongRange(min = 0, max = 1L << 32) long n) {
        check(n);
    }

    @Property(tries = 200)
    void whenNumberIsLargeThenItsSquaresAddUp(@ForAll @LongRange(min = 0) long n) {
        check(n);
    }

    private static void check(long n) {
        BigInteger[] roots = FourSquares.of(n);
        assertThat(roots).hasSize(4).allMatch(root -> root.signum() >= 0);
        assertThat(Stream.of(roots).map(root -> root.multiply(root)).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(n));
    }
}
