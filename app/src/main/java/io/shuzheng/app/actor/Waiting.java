package io.shuzheng.app.actor;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.party.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another process does, and says for what. */
public final class Waiting {

    private final Progress progress;
    private final Duration patience;

    /** @param patience how long to wait for one thing */
    public Waiting(Progress progress, Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Asks again and again until there is an answer.
     *
     * @param what is waited for, for people
     * @throws InternalFailureException if there is none in time
     */
    public <T> T until(String what, Supplier<Optional<T>> question) {
        Optional<T> answer = question.get();
        if (answer.isPresent()) {
            return answer.get();
        }
        progress.begins("waiting for " + what);
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Pause.briefly();
            answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new InternalFailureException("waited " + patience.toMinutes() + " minutes in vain for " + what);
    }
}
