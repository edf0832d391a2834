package io.shuzheng.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailTableTests {

    private static final BigInteger TWO_TO_252 = BigInteger.ONE.shiftLeft(252);

    private final G2Point point = G2Point.random(new SecureRandom());
    private final TailTable table = TailTable.of(point);

    @Test
    void whenScalarsAreRandomThenMultiplesAreThoseOfThePoint() {
        List<BigInteger> scalars = new ArrayList<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 100; i++) {
            scalars.add(Scalars.random(random));
        }
        assertMultiples(scalars);
    }

    @Test
    void whenScalarsAreExtremeThenMultiplesAreThoseOfThePoint() {
        assertMultiples(List.of(
                BigInteger.ONE,
                BigInteger.TWO,
                BigInteger.valueOf(511),
                BigInteger.valueOf(512),
                BigInteger.valueOf(513),
                TWO_TO_252.subtract(BigInteger.ONE),
                TWO_TO_252,
                TWO_TO_252.add(BigInteger.ONE),
                Scalars.ORDER.subtract(BigInteger.ONE),
                Scalars.ORDER.subtract(BigInteger.TWO),
                Scalars.ORDER.add(BigInteger.ONE),
                BigInteger.ONE.negate()));
    }

    /** The windows below the highest sum up to the point of the highest: the addition would be a doubling. */
    @Test
    void whenAnAdditionIsADoublingThenTheMultipleIsRightAllTheSame() {
        for (int top : new int[] {1, 3, 5, 7}) {
            BigInteger highest = TWO_TO_252.multiply(BigInteger.valueOf(top));

            assertMultiples(List.of(BigInteger.TEN, highest.shiftLeft(1), BigInteger.ONE));
        }
    }

    @Test
    void whenScalarIsAMultipleOfTheOrderThenItIsRefused() {
        for (BigInteger scalar : List.of(BigInteger.ZERO, Scalars.ORDER)) {
            assertThatThrownBy(() -> table.multiples(List.of(scalar))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whenThereAreNoScalarsThenThereAreNoBytes() {
        assertThat(table.multiples(List.of())).isEmpty();
    }

    private void assertMultiples(List<BigInteger> scalars) {
        byte[] bytes = table.multiples(scalars);

        assertThat(bytes).hasSize(scalars.size() * G2Point.BYTES);
        for (int i = 0; i < scalars.size(); i++) {
            assertThat(Arrays.copyOfRange(bytes, i * G2Point.BYTES, (i + 1) * G2Point.BYTES))
                    .as("scalar " + scalars.get(i))
                    .isEqualTo(point.multiply(scalars.get(i)).bytes());
        }
    }
}
