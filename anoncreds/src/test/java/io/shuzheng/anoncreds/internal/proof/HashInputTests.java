package io.shuzheng.anoncreds.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class HashInputTests {

    @Test
    void whenNumberIsNotNegativeThenItHasItsFewestBytes() {
        assertThat(HashInput.of(BigInteger.ZERO)).isEmpty();
        assertThat(HashInput.of(BigInteger.valueOf(127))).containsExactly(127);
        assertThat(HashInput.of(BigInteger.valueOf(128))).containsExactly(0x80);
        assertThat(HashInput.of(BigInteger.valueOf(256))).containsExactly(1, 0);
    }

    @Test
    void whenNumberIsNegativeThenItIsRefused() {
        assertThatThrownBy(() -> HashInput.of(BigInteger.ONE.negate())).isInstanceOf(IllegalArgumentException.class);
    }
}
