package io.shuzheng.app.actor;

import io.shuzheng.primitives.InternalFailureException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time between two questions to somebody who cannot tell by himself that the answer has changed. */
public final class Pause {

    private static final long MILLISECONDS = 200;

    private Pause() {}

    /** Waits a little. */
    public static void briefly() {
        try {
            if (new CountDownLatch(1).await(MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted", e);
        }
    }
}
