package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class LinkSecretTest {

    @Test
    void whenDestroyedThenItRevealsNothing() {
        LinkSecret secret = LinkSecret.of(BigInteger.valueOf(4711));
        assertThat(secret.reveal()).isEqualTo(4711);

        secret.destroy();

        assertThat(secret.isDestroyed()).isTrue();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::revealDecimal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenPrintedThenItsNumberIsNotInIt() {
        assertThat(LinkSecret.of(BigInteger.valueOf(4711))).hasToString("LinkSecret");
    }

    @Test
    void whenNumberIsOutOfRangeThenItIsRefused() {
        for (BigInteger number :
                new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.negate(), BigInteger.ONE.shiftLeft(LinkSecret.BITS)
                }) {
            assertThatThrownBy(() -> LinkSecret.of(number)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(LinkSecret.of(BigInteger.ONE.shiftLeft(LinkSecret.BITS).subtract(BigInteger.ONE))
                        .reveal())
                .isEqualTo(BigInteger.ONE.shiftLeft(LinkSecret.BITS).subtract(BigInteger.ONE));
    }
}
