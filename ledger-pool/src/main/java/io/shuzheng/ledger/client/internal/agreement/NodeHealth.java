package io.shuzheng.ledger.client.internal.agreement;

import java.util.concurrent.TimeUnit;

/**
 * How fast a node answers, estimated as TCP estimates its round trips (RFC 6298), how much it has to answer, and whether it
 * has let requests wait lately. Times are of a clock that only grows, in nanoseconds.
 *
 * <p>An estimate is forgotten after a while without an answer: a node that was slow once is asked after the others, so
 * nothing else would ever show that it is no more.
 */
final class NodeHealth {

    private static final long FIRST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LEAST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long MOST_PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long FIRST_SUSPICION = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(30);

    private boolean known;
    private long smoothed;
    private long variation;
    private long answeredAt;
    private int misses;
    private long suspectUntil;
    private int unanswered;

    /** The node is asked. */
    synchronized void asked() {
        unanswered++;
    }

    /** One of the requests that it was asked is no longer waited for: it has answered, or others have, or time is over. */
    synchronized void settled() {
        unanswered--;
    }

    /** How many requests it is waited for. */
    synchronized int unanswered() {
        return unanswered;
    }

    /** The node has answered after this time. */
    synchronized void answered(long latency, long now) {
        forget(now);
        answeredAt = now;
        if (known) {
            variation += (Math.abs(latency - smoothed) - variation) / 4;
            smoothed += (latency - smoothed) / 8;
        } else {
            known = true;
            smoothed = latency;
            variation = latency / 2;
        }
        misses = 0;
    }

    /** The node has let a request wait so long that another had to answer: it is asked last for a second, or longer. */
    synchronized void missed(long now) {
        suspectUntil = now + (FIRST_SUSPICION << Math.min(misses, MOST_DOUBLINGS));
        misses++;
    }

    /** Whether it is to be asked last. */
    synchronized boolean isSuspect(long now) {
        return misses > 0 && suspectUntil - now > 0;
    }

    /** The usual time until an answer; 0 if none has come lately. */
    synchronized long latency(long now) {
        forget(now);
        return known ? smoothed : 0;
    }

    /** After how long another node is asked as well. */
    synchronized long patience(long now) {
        forget(now);
        return known ? Math.max(LEAST_PATIENCE, Math.min(MOST_PATIENCE, smoothed + 4 * variation)) : FIRST_PATIENCE;
    }

    private void forget(long now) {
        known = known && now - answeredAt < KNOWN_FOR;
    }
}
