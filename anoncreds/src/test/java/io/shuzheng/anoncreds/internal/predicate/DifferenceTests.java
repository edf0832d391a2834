package io.shuzheng.anoncreds.internal.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DifferenceTests {

    @Property
    void whenPredicateHoldsThenAndOnlyThenDifferenceIsNotNegative(
            @ForAll PredicateType type, @ForAll int bound, @ForAll int attribute) {
        long difference = Difference.of(new Predicate("a", type, bound)).of(attribute);

        assertThat(difference >= 0).isEqualTo(type.test(attribute, bound));
    }

    @Example
    void whenIntegersAreAtTheEndsOfTheirRangeThenDifferenceDoesNotWrap() {
        assertThat(Difference.of(new Predicate("a", PredicateType.GE, Integer.MIN_VALUE))
                        .of(Integer.MAX_VALUE))
                .isEqualTo(4_294_967_295L);
        assertThat(Difference.of(new Predicate("a", PredicateType.LT, Integer.MIN_VALUE))
                        .of(Integer.MIN_VALUE))
                .isEqualTo(-1);
        assertThat(Difference.of(new Predicate("a", PredicateType.GT, Integer.MAX_VALUE))
                        .limitNumber())
                .isEqualTo(new BigInteger("2147483648"));
    }
}
