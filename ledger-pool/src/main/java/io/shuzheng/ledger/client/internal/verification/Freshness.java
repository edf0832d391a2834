package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.request.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Whether a signed state is new enough for a question. Times are in seconds since 1970. */
final class Freshness {

    private final long window;
    private final Clock clock;
    private final Map<Ledger, AtomicLong> written = new EnumMap<>(Ledger.class);

    /**
     * The rule of a client.
     *
     * @param window how old a state may be
     */
    Freshness(Duration window, Clock clock) {
        this.window = window.toSeconds();
        this.clock = clock;
        for (Ledger ledger : Ledger.values()) {
            written.put(ledger, new AtomicLong(Long.MIN_VALUE));
        }
    }

    /** This client has seen a transaction of that time committed: states of before do not have it. */
    void sawWrite(Ledger ledger, long time) {
        lastWrite(ledger).accumulateAndGet(time, Math::max);
    }

    /**
     * What a proof is worth by its time.
     *
     * @param signedAt when the state was signed
     * @param asked the time that is asked for; none for now
     * @param setAt when the key's value was set, if it has one
     */
    Verdict judge(Ledger ledger, long signedAt, OptionalLong asked, OptionalLong setAt) {
        long now = clock.instant().getEpochSecond();
        long time = Math.min(asked.orElse(now), now);
        boolean existedLaterOnly = asked.isPresent() && setAt.isPresent() && setAt.getAsLong() > asked.getAsLong();
        if (existedLaterOnly || time - signedAt > window) {
            return Verdict.UNPROVEN;
        }
        long lastWrite = lastWrite(ledger).get();
        boolean hasOurWrites = signedAt >= lastWrite || (asked.isPresent() && asked.getAsLong() < lastWrite);
        return hasOurWrites ? Verdict.PROVEN : Verdict.OUTDATED;
    }

    @SuppressWarnings("NullAway") // every ledger has one
    private AtomicLong lastWrite(Ledger ledger) {
        return written.get(ledger);
    }
}
