package io.shuzheng.didcomm.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DidResolversTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Did> asked = new ArrayList<>();
    private final DidResolver registry = did -> {
        asked.add(did);
        if (did.methodSpecificId().equals("absent")) {
            throw DidResolutionException.notFound(did);
        }
        return DidDocument.builder(did).build();
    };
    private final TickingClock clock = new TickingClock();

    @Test
    void whenMethodIsKnownThenItsResolverAnswers() {
        DidResolver resolver = new CompositeDidResolver(Map.of("example", registry, "key", new DidKeyResolver()));
        Did key = DidKey.of(TestDids.key(1));
        assertThat(resolver.resolve(Did.parse("did:example:1")).id()).isEqualTo(Did.parse("did:example:1"));
        assertThat(resolver.resolve(key).authenticationKeys()).containsExactly(TestDids.key(1));
        assertThat(catchThrowableOfType(
                                DidResolutionException.class, () -> resolver.resolve(Did.parse("did:web:example.com")))
                        .reason())
                .isEqualTo(DidResolutionFailure.Reason.UNSUPPORTED_METHOD);
    }

    @Test
    void whenAskedAgainInTimeThenRegistryIsNotAsked() {
        CachingDidResolver resolver = new CachingDidResolver(registry, clock, MINUTE, 10);
        Did did = Did.parse("did:example:1");
        DidDocument document = resolver.resolve(did);
        clock.advance(MINUTE.minusMillis(1));
        assertThat(resolver.resolve(did)).isSameAs(document);
        assertThat(asked).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(resolver.resolve(did)).isEqualTo(document);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whenCacheIsFullThenTheLeastRecentlyUsedGoes() {
        CachingDidResolver resolver = new CachingDidResolver(registry, clock, MINUTE, 2);
        for (String id : List.of("1", "2", "1", "3", "1", "2")) {
            resolver.resolve(Did.parse("did:example:" + id));
        }
        assertThat(asked).extracting(Did::methodSpecificId).containsExactly("1", "2", "3", "2");
    }

    @Test
    void whenForgottenOrFailedThenRegistryIsAskedAgain() {
        CachingDidResolver resolver = new CachingDidResolver(registry, clock, MINUTE, 2);
        Did did = Did.parse("did:example:1");
        resolver.resolve(did);
        resolver.forget(did);
        resolver.resolve(did);
        Did absent = Did.parse("did:example:absent");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> resolver.resolve(absent)).isInstanceOf(DidResolutionException.class);
        }
        assertThat(asked).containsExactly(did, did, absent, absent);
    }

    @Test
    void whenCacheHasNoRoomThenItIsRefused() {
        assertThatThrownBy(() -> new CachingDidResolver(registry, clock, MINUTE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenRegistryIsUnavailableThenTheReasonSaysSo() {
        Did did = PeerDid2.ofDidCommV1(TestDids.key(1), URI.create("http://127.0.0.1:1/"), List.of());
        DidResolutionFailure failure = new DidUnavailableException(did, new IOException("down"));
        assertThat(failure.reason()).isEqualTo(DidResolutionFailure.Reason.UNAVAILABLE);
        assertThat(failure.did()).isEqualTo(did);
        assertThat(((Exception) failure).getMessage()).hasSizeLessThan(150);
    }

    private static final class TickingClock extends Clock {

        private Instant now = Instant.EPOCH;

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
