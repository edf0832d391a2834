package io.shuzheng.ledger.embedded.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReplyMemoTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ReplyMemo memo = new ReplyMemo(new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whenOneNodeHasAnsweredThenEachOtherGivesTheSameOnce() {
        memo.remember(bytes("q"), 0, bytes("a"));
        assertThat(memo.find(bytes("q"), 0)).isEmpty();
        assertThat(memo.find(bytes("other"), 1)).isEmpty();
        assertThat(memo.find(bytes("q"), 1)).contains(bytes("a"));
        assertThat(memo.find(bytes("q"), 1)).isEmpty();
        assertThat(memo.find(bytes("q"), 2)).contains(bytes("a"));
    }

    @Test
    void whenANodeAnswersAnewThenTheOthersFollow() {
        memo.remember(bytes("q"), 0, bytes("a"));
        memo.remember(bytes("q"), 1, bytes("b"));
        assertThat(memo.find(bytes("q"), 0)).contains(bytes("b"));
        assertThat(memo.find(bytes("q"), 1)).isEmpty();
    }

    @Test
    void whenAnAnswerIsOldThenItIsNotGiven() {
        memo.remember(bytes("q"), 0, bytes("a"));
        now.set(Instant.EPOCH.plusSeconds(61));
        assertThat(memo.find(bytes("q"), 1)).isEmpty();
    }

    @Test
    void whenThereAreTooManyBytesThenTheOldestGo() {
        for (int i = 0; i < 40; i++) {
            memo.remember(bytes("q" + i), 0, new byte[1 << 20]);
        }
        assertThat(memo.find(bytes("q23"), 1)).isEmpty();
        assertThat(memo.find(bytes("q24"), 1)).isPresent();
        assertThat(memo.find(bytes("q39"), 1)).isPresent();
    }

    @Test
    void whenThereAreTooManyAnswersThenTheOldestGo() {
        for (int i = 0; i < 10_001; i++) {
            memo.remember(bytes("q" + i), 0, bytes("a"));
        }
        assertThat(memo.find(bytes("q0"), 1)).isEmpty();
        assertThat(memo.find(bytes("q1"), 1)).isPresent();
    }
}
