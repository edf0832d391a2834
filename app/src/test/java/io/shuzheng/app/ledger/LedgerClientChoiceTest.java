package io.shuzheng.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerClientChoiceTest {

    @Test
    void whenEnvironmentSaysNothingThenTheClientIsInJava() {
        assertThat(LedgerClientChoice.of(Map.of())).isEqualTo(LedgerClientChoice.JAVA);
        assertThat(of("")).isEqualTo(LedgerClientChoice.JAVA);
        assertThat(of("java")).isEqualTo(LedgerClientChoice.JAVA);
    }

    @Test
    void whenEnvironmentNamesTheNativeClientThenItIsChosen() {
        assertThat(of("native")).isEqualTo(LedgerClientChoice.NATIVE);
    }

    @Test
    void whenEnvironmentNamesAnotherThenRefused() {
        assertThatThrownBy(() -> of("rust")).isInstanceOf(InvalidInputException.class);
    }

    private static LedgerClientChoice of(String value) {
        return LedgerClientChoice.of(Map.of(LedgerClientChoice.VARIABLE, value));
    }
}
