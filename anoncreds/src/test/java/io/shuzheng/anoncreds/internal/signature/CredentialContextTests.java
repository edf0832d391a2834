package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.TestObjects;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CredentialContextTests {

    private static final BigInteger GROUP_ORDER =
            new BigInteger("2523648240000001BA344D8000000007FF9F800000000010A10000000000000D", 16);

    @Test
    void whenCredentialIsRevocableThenItsContextIsThatOfTheNativeLibrary() {
        Credential credential = Credential.parse(TestObjects.text("credential"));
        ProverContext context =
                CredentialRequest.parse(TestObjects.text("credential-request")).context();
        Credential.Revocation place = credential.revocation().orElseThrow();

        BigInteger m2 = CredentialContext.of(context, OptionalInt.of(place.index()));

        assertThat(m2).isEqualTo(credential.signature().m2());
        assertThat(m2.mod(GROUP_ORDER)).isEqualTo(place.signature().m2().value());
    }

    @Test
    void whenIndexOrContextDiffersThenSoDoesTheResult() {
        ProverContext context = new ProverContext.Entropy("e");

        assertThat(CredentialContext.of(context, OptionalInt.empty()))
                .isNotEqualTo(CredentialContext.of(context, OptionalInt.of(1)))
                .isNotEqualTo(CredentialContext.of(new ProverContext.Entropy("f"), OptionalInt.empty()))
                .isEqualTo(CredentialContext.of(context, OptionalInt.of(-1)));
    }
}
