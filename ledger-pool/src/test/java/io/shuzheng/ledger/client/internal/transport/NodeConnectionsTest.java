package io.shuzheng.ledger.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a node that is away at first, and a time that the test tells. */
class NodeConnectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long EARLY_REQUEST = 1;
    private static final long LATE_REQUEST = 2;

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final List<String> received = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whenConnectionIsMadeAnewThenRecentMessagesAreSentAgainAndOldOnesAreNot() throws IOException {
        GenesisNode node = node();
        try (NodeConnections connections = NodeConnections.start(
                (verkey, frame) -> received.add(new String(frame, StandardCharsets.UTF_8)),
                PATIENCE,
                this::look,
                new SecureRandom())) {
            try (ServerSocket silent = new ServerSocket(node.clientPort(), 10, InetAddress.getLoopbackAddress())) {
                assertThat(silent.isBound()).isTrue();
                connections.use(List.of(node));
                connections.send(node.verkey(), request(EARLY_REQUEST));
                awaitLooks(() -> connections.use(List.of(node)));
                now.set(PATIENCE.toNanos() - 1);
                connections.send(node.verkey(), request(LATE_REQUEST));
                awaitLooks(() -> connections.use(List.of(node)));
                now.set(PATIENCE.toNanos());
                awaitLooks(() -> connections.use(List.of(node)));
            }

            try (EmbeddedLedger ledger = ledger()) {
                await().atMost(Duration.ofSeconds(30)).until(() -> isAnswered(LATE_REQUEST));
                assertThat(ledger.genesisFile()).exists();
            }
            assertThat(isAnswered(EARLY_REQUEST)).isFalse();
        }
    }

    private GenesisNode node() {
        try (EmbeddedLedger ledger = ledger()) {
            return Genesis.read(ledger.genesisFile()).nodes().get(0);
        }
    }

    private EmbeddedLedger ledger() {
        return EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder));
    }

    private long look() {
        looks.incrementAndGet();
        return now.get();
    }

    /** Until the connections have seen the time that it is now, and what was sent before. */
    private void awaitLooks(Runnable wakeUp) {
        long before = looks.get();
        await().until(() -> {
            wakeUp.run();
            return looks.get() >= before + 6;
        });
    }

    private boolean isAnswered(long request) {
        return received.stream()
                .anyMatch(frame -> Json.parseObject(frame).at("/result/reqId").asLong() == request);
    }

    private static byte[] request(long id) {
        LedgerDid did = TestIdentities.trustee().did();
        LedgerRequest request = LedgerRequest.of(did, id, AttributeOperations.getNym(did));
        return Json.write(request.toJson()).getBytes(StandardCharsets.UTF_8);
    }
}
