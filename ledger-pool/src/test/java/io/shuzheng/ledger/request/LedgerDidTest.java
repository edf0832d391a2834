package io.shuzheng.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerDidTest {

    @Test
    void whenDerivedFromTrusteeKeyThenWellKnown() {
        assertThat(TestIdentities.trustee().did().value()).isEqualTo("V4SGRU86Z58d6TV7PBUe6f");
    }

    @Test
    void whenSelfCertifyingThenHashOfTheKey() {
        // base58(sha256(verkey)[:16]), computed with Python
        assertThat(LedgerDid.selfCertifying(TestIdentities.trustee().verkey()).value())
                .isEqualTo("GAAguaTbEHjvxL6i64YmAo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "did:sov:V4SGRU86Z58d6TV7PBUe6f", "V4SGRU86Z58d6TV7P", "0OIl", "1111"})
    void whenNotADidOfTheLedgerThenRefused(String text) {
        assertThatThrownBy(() -> LedgerDid.of(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenClockStandsStillThenNumbersStillAdvance() {
        RequestIds ids = RequestIds.ofClock(Clock.fixed(Instant.ofEpochSecond(1_700_000_000, 7), ZoneOffset.UTC));

        assertThat(ids.next()).isEqualTo(1_700_000_000_000_000_007L);
        assertThat(ids.next()).isEqualTo(1_700_000_000_000_000_008L);
    }
}
