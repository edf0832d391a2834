package io.shuzheng.ledger.client.lying;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.ReadReply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A node that takes connections and says next to nothing delays nobody for long. */
class SlowNodeTest {

    @Test
    void whenOneNodeDripsItsGreetingThenTheOthersAnswerInTime() throws IOException {
        try (TestNetwork network = new TestNetwork().honest();
                DrippingServer server = new DrippingServer(network.liar().port());
                IndyPool pool = network.open()) {
            long start = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                LedgerReply reply = pool.submit(network.about(Cheat.OTHER_DATA)).join();
                assertThat(((ReadReply) reply).data()).isPresent();
            }

            assertThat(server.connections()).isPositive();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    /** Sends the signature of a ZMTP greeting, a byte at a time, and never ends it. */
    private static final class DrippingServer implements AutoCloseable {

        private final ServerSocket server;
        private final ScheduledExecutorService drips = Executors.newScheduledThreadPool(2);
        private final AtomicInteger connections = new AtomicInteger();

        DrippingServer(int port) throws IOException {
            server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            drips.execute(this::accept);
        }

        int connections() {
            return connections.get();
        }

        private void accept() {
            try {
                while (true) {
                    Socket socket = server.accept();
                    connections.incrementAndGet();
                    OutputStream out = socket.getOutputStream();
                    var unused = drips.scheduleWithFixedDelay(() -> drip(out), 0, 200, TimeUnit.MILLISECONDS);
                }
            } catch (IOException e) {
                drips.shutdown(); // the server was closed
            }
        }

        private static void drip(OutputStream out) {
            try {
                out.write(0xff);
                out.flush();
            } catch (IOException e) {
                throw new IllegalStateException("the client has gone: no more drips", e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            drips.shutdownNow();
        }
    }
}
