package io.shuzheng.agent.transport;

import io.shuzheng.agent.message.DeliveryFailedException;
import io.shuzheng.agent.message.OutboundTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a peer that cannot be reached from taking up all deliveries: after a failure, one message at a time tries it, and
 * the others fail at once and wait for their turn.
 */
public final class GuardedTransport implements OutboundTransport {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(60);
    private static final int MOST_PEERS = 10_000;

    private final OutboundTransport transport;
    private final Clock clock;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    /** A peer that was not reached; {@code until} nobody else tries. */
    private record Trouble(int failures, Instant until) {}

    public GuardedTransport(OutboundTransport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public void deliver(URI endpoint, byte[] envelope) {
        String peer = String.valueOf(endpoint.getAuthority());
        requireTurn(peer);
        try {
            transport.deliver(endpoint, envelope);
        } catch (DeliveryFailedException e) {
            note(peer);
            throw e;
        }
        troubles.remove(peer);
    }

    /** Lets one try at a time through to a peer in trouble. */
    private void requireTurn(String peer) {
        Instant now = clock.instant();
        Trouble trouble = troubles.get(peer);
        if (trouble == null) {
            return;
        }
        boolean ours = !now.isBefore(trouble.until())
                && troubles.replace(peer, trouble, new Trouble(trouble.failures(), now.plus(LONGEST_TRIAL)));
        if (!ours) {
            throw new DeliveryFailedException(peer + " was not reached a moment ago");
        }
    }

    private void note(String peer) {
        Instant now = clock.instant();
        if (troubles.size() >= MOST_PEERS) {
            troubles.values().removeIf(trouble -> trouble.until().isBefore(now));
        }
        troubles.compute(peer, (name, before) -> {
            int failures = before == null ? 1 : Math.min(before.failures() + 1, 10);
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (failures - 1));
            return new Trouble(failures, now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
        });
    }
}
