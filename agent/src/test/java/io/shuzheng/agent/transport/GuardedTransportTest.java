package io.shuzheng.agent.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.message.DeliveryFailedException;
import io.shuzheng.agent.message.DeliveryRefusedException;
import io.shuzheng.agent.queue.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedTransportTest {

    private static final URI DOWN = URI.create("http://down.example/didcomm");
    private static final URI UP = URI.create("http://up.example/didcomm");
    private static final URI REFUSING = URI.create("http://refusing.example/didcomm");

    private final SettableClock clock = new SettableClock();
    private final List<URI> tried = new ArrayList<>();
    private boolean back;
    private final GuardedTransport transport = new GuardedTransport(this::deliver, clock);

    private void deliver(URI endpoint, byte[] envelope) {
        tried.add(endpoint);
        if (endpoint.equals(REFUSING)) {
            throw new DeliveryRefusedException("no");
        }
        if (endpoint.equals(DOWN) && !back) {
            throw new DeliveryFailedException("not reached");
        }
    }

    @Test
    void whenPeerIsDownThenItIsTriedOnceAPauseAndOthersAreServed() {
        fail(DOWN);
        fail(DOWN);
        fail(DOWN);
        transport.deliver(UP, new byte[0]);
        transport.deliver(UP, new byte[0]);

        assertThat(tried).containsExactly(DOWN, UP, UP);
        clock.advance(Duration.ofSeconds(2));
        fail(DOWN);
        fail(DOWN);
        assertThat(tried).containsExactly(DOWN, UP, UP, DOWN);
    }

    @Test
    void whenPeerIsBackThenItIsServedAtOnceAgain() {
        fail(DOWN);
        back = true;
        fail(DOWN);
        clock.advance(Duration.ofSeconds(2));
        transport.deliver(DOWN, new byte[0]);
        transport.deliver(DOWN, new byte[0]);

        assertThat(tried).containsExactly(DOWN, DOWN, DOWN);
    }

    @Test
    void whenPauseGrowsThenItStaysBelowTwoSeconds() {
        for (int i = 1; i <= 30; i++) {
            fail(DOWN);
            assertThat(tried).hasSize(i);
            clock.advance(Duration.ofSeconds(2));
        }
    }

    @Test
    void whenPeerRefusesThenItIsNotInTrouble() {
        for (int i = 1; i <= 3; i++) {
            assertThatThrownBy(() -> transport.deliver(REFUSING, new byte[0]))
                    .isInstanceOf(DeliveryRefusedException.class);
        }
        assertThat(tried).hasSize(3);
    }

    private void fail(URI endpoint) {
        assertThatThrownBy(() -> transport.deliver(endpoint, new byte[0])).isInstanceOf(DeliveryFailedException.class);
    }
}
