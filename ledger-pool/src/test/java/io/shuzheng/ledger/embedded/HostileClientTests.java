package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** One client must not keep the ledger from the others, whatever it does to its connections. */
class HostileClientTests {

    private static final int IDLE = 1_000;

    /** What a ZMTP 3 peer sends first: signature, version, mechanism CURVE; the rest of the 64 bytes is zero. */
    private static final byte[] GREETING_START = {
        (byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 0, 'C', 'U', 'R', 'V', 'E'
    };

    @TempDir
    Path directory;

    private final List<Socket> sockets = new ArrayList<>();
    private EmbeddedLedger ledger;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        ledger.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), ledger.port());
        sockets.add(socket);
        return socket;
    }

    private void requireServing() {
        try (TestClient client = TestClient.open(ledger)) {
            requireServing(client);
        }
    }

    private static void requireServing(TestClient client) {
        ObjectNode request = TestRequests.getNym(TestDid.TRUSTEE.did());
        assertThat(client.ask(request).path("result").path("reqId")).isEqualTo(request.path("reqId"));
    }

    @Test
    void whenAThousandConnectionsAreIdleThenOthersAreServed() throws IOException {
        for (int i = 0; i < IDLE; i++) {
            connect();
        }
        requireServing();
    }

    @Test
    void whenHandshakesStopHalfwayThenOthersAreServed() throws IOException {
        for (int i = 0; i < 200; i++) {
            Socket socket = connect();
            byte[] greeting = new byte[64];
            System.arraycopy(GREETING_START, 0, greeting, 0, GREETING_START.length);
            socket.getOutputStream().write(greeting, 0, 1 + i % greeting.length);
        }
        requireServing();
        for (Socket socket : sockets) {
            socket.getOutputStream().write(0);
        }
        requireServing();
    }

    @Test
    void whenOneClientFloodsThenOthersAreServedMeanwhile() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong sent = new AtomicLong();
        Thread flood = new Thread(() -> flood(stop, sent));
        flood.start();
        try (TestClient client = TestClient.open(ledger)) {
            Awaitility.await().until(() -> sent.get() > 1_000);
            for (int i = 0; i < 50; i++) {
                requireServing(client);
            }
        } finally {
            stop.set(true);
            flood.join();
        }
    }

    /** Reads no answer, so what it is sent piles up until it is dropped. */
    private void flood(AtomicBoolean stop, AtomicLong sent) {
        byte[] frame = Json.write(TestRequests.getTransaction(1, 1)).getBytes(StandardCharsets.UTF_8);
        try (TestClient client = TestClient.open(ledger)) {
            while (!stop.get()) {
                client.send(frame);
                sent.incrementAndGet();
            }
        }
    }

    @Test
    void whenClientTakesTheIdentityOfAnotherThenBothAndTheOthersAreAnswered() {
        byte[] identity = "one for all".getBytes(StandardCharsets.US_ASCII);
        try (TestClient first = TestClient.open(ledger, identity);
                TestClient other = TestClient.open(ledger)) {
            requireServing(first);
            try (TestClient second = TestClient.open(ledger, identity)) {
                requireServing(second);
            }
            requireServing(other);
        }
    }
}
