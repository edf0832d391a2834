package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.request.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final long NOW = 1_800_000_000;
    private static final long WINDOW = 600;
    private static final OptionalLong NONE = OptionalLong.empty();

    private final Freshness freshness =
            new Freshness(Duration.ofSeconds(WINDOW), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void whenStateIsWithinTheWindowThenItProves() {
        assertThat(judge(NOW - WINDOW, NONE, NONE)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(NOW - WINDOW - 1, NONE, NONE)).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void whenAnEarlierTimeIsAskedForThenTheStateIsComparedWithIt() {
        OptionalLong asked = OptionalLong.of(NOW - 100_000);

        assertThat(judge(NOW - 100_000 - WINDOW, asked, NONE)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(NOW - 100_000 - WINDOW - 1, asked, NONE)).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void whenTheValueWasSetAfterTheTimeThatIsAskedForThenItIsNotThatTimes() {
        OptionalLong asked = OptionalLong.of(NOW - 100);

        assertThat(judge(NOW, asked, OptionalLong.of(NOW - 100))).isEqualTo(Verdict.PROVEN);
        assertThat(judge(NOW, asked, OptionalLong.of(NOW - 99))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void whenATimeToComeIsAskedForThenItIsNow() {
        assertThat(judge(NOW - WINDOW, OptionalLong.of(NOW + 1_000_000), NONE)).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whenStateIsOlderThanAWriteThatWasSeenThenItIsOutdated() {
        freshness.sawWrite(Ledger.DOMAIN, NOW - 10);
        freshness.sawWrite(Ledger.DOMAIN, NOW - 20);

        assertThat(judge(NOW - 11, NONE, NONE)).isEqualTo(Verdict.OUTDATED);
        assertThat(judge(NOW - 10, NONE, NONE)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(NOW - 11, OptionalLong.of(NOW - 11), NONE)).isEqualTo(Verdict.PROVEN);
        assertThat(freshness.judge(Ledger.CONFIG, NOW - 11, NONE, NONE)).isEqualTo(Verdict.PROVEN);
    }

    private Verdict judge(long signedAt, OptionalLong asked, OptionalLong setAt) {
        return freshness.judge(Ledger.DOMAIN, signedAt, asked, setAt);
    }
}
