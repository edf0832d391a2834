package io.shuzheng.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.primitives.InvalidInputException;
import org.junit.jupiter.api.Test;

class SignedStatementTest {

    private final SignedStatement signed = SignedStatement.sign(TestStatements.full(), TestKeys.CENTRE.key());

    @Test
    void whenParsedThenItIsTheStatementThatWasSigned() {
        SignedStatement parsed = SignedStatement.parse(signed.compact());

        assertThat(parsed).isEqualTo(signed);
        assertThat(parsed.statement()).isEqualTo(TestStatements.full());
        assertThat(parsed.isSignedBy(TestKeys.CENTRE.key().publicKey())).isTrue();
        assertThat(parsed.isSignedBy(TestKeys.BANK.key().publicKey())).isFalse();
    }

    @Test
    void whenAnyCharacterIsChangedThenItIsRefusedOrTheSignatureIsWrong() {
        String compact = signed.compact();
        for (int i = 0; i < compact.length(); i++) {
            for (char other :
                    new char[] {compact.charAt(i) == 'A' ? 'B' : 'A', '.', '=', (char) (compact.charAt(i) ^ 1)}) {
                if (other != compact.charAt(i)) {
                    assertThat(isAccepted(compact.substring(0, i) + other + compact.substring(i + 1)))
                            .as("character %d as %s", i, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whenLongerThanAllowedThenRefused() {
        assertThatThrownBy(() -> SignedStatement.parse(signed.compact() + "A".repeat(SignedStatement.MAX_LENGTH)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static boolean isAccepted(String compact) {
        try {
            return SignedStatement.parse(compact)
                    .isSignedBy(TestKeys.CENTRE.key().publicKey());
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
