package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProductOfPowersTests {

    @Test
    void whenProductIsEmptyThenItIsOne() {
        assertThat(TestModuli.plain().product().value()).isEqualTo(BigInteger.ONE);
        assertThat(ProductOfPowers.values(List.of())).isEmpty();
    }

    @Test
    void whenBaseInTheDenominatorIsNoUnitThenItIsRefused() {
        for (Modulus modulus : List.of(TestModuli.plain(), TestModuli.factored())) {
            ProductOfPowers product = modulus.product().times(TestModuli.Q, BigInteger.valueOf(-2));
            assertThatThrownBy(product::value).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenBaseBelongsToAnotherModulusThenItIsRefused() {
        FixedBase stranger = Modulus.of(BigInteger.valueOf(35)).fixedBase(BigInteger.TWO, 10);
        ProductOfPowers product = TestModuli.plain().product();
        assertThatThrownBy(() -> product.times(stranger, BigInteger.ONE)).isInstanceOf(IllegalArgumentException.class);
        ProductOfPowers other = Modulus.of(BigInteger.valueOf(35)).product();
        assertThatThrownBy(() -> ProductOfPowers.values(List.of(product, other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 60)
    void whenPowersAreMultipliedThenTheProductIsThatOfBigInteger(@ForAll Random random) {
        Modulus modulus = random.nextBoolean()
                ? random.nextBoolean() ? TestModuli.factored() : TestModuli.plain()
                : Modulus.of(TestModuli.odd(512 + random.nextInt(600), random));
        List<ProductOfPowers> products = new ArrayList<>();
        List<BigInteger> values = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            RandomProduct product = new RandomProduct(modulus, random);
            products.add(product.product);
            values.add(product.expected);
        }
        assertThat(ProductOfPowers.values(products)).isEqualTo(values);
        assertThat(products.get(0).value()).isEqualTo(values.get(0));
    }

    private static final class RandomProduct {

        final ProductOfPowers product;
        BigInteger expected = BigInteger.ONE;

        RandomProduct(Modulus modulus, Random random) {
            product = modulus.product();
            for (int i = random.nextInt(7); i > 0; i--) {
                BigInteger base = TestModuli.operand(modulus.value(), random);
                BigInteger exponent = TestModuli.exponent(1 + random.nextInt(700), random);
                boolean inverted = random.nextBoolean() && modulus.isUnit(base);
                multiply(modulus, base, inverted ? exponent.negate() : exponent, random);
            }
        }

        private void multiply(Modulus modulus, BigInteger base, BigInteger exponent, Random random) {
            BigInteger n = modulus.value();
            switch (random.nextInt(3)) {
                case 0 -> product.times(base, exponent);
                case 1 -> product.times(base.modPow(exponent, n));
                default -> {
                    FixedBase fixed = modulus.fixedBase(base, 1 + random.nextInt(700));
                    for (int uses = random.nextInt(4); uses > 0; uses--) {
                        assertThat(fixed.power(exponent)).isEqualTo(base.modPow(exponent, n));
                    }
                    product.times(fixed, exponent);
                }
            }
            expected = expected.multiply(base.modPow(exponent, n)).mod(n);
        }
    }
}
