package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.proof.NodeSigner;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures how long a ledger takes to start from its log; run by hand, as {@code docs/performance.md} says.
 *
 * <p>Arguments: the log, which is written if it is missing, and the number of transactions to write: half of them register a
 * DID, half set an attribute.
 */
final class StartUpMeasurement {

    private static final int BATCH = 200;
    private static final double NANOSECONDS = 1e9;

    private StartUpMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        Path log = Path.of(arguments[0]);
        if (!Files.exists(log)) {
            write(log, Integer.parseInt(arguments[1]));
        }
        long start = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (LedgerNode node = new LedgerNode(log, Clock.systemUTC(), NodeSigner.none())) {
            double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / NANOSECONDS;
            double taken = (System.nanoTime() - start) / NANOSECONDS;
            System.out.printf(
                    "%d transactions, %d bytes: started in %.1f s, of which %.1f s on a processor%n",
                    node.store().ledger(Ledger.DOMAIN).size(), Files.size(log), taken, used);
        }
    }

    private static void write(Path log, int transactions) {
        try (LedgerNode node = new LedgerNode(log, Clock.systemUTC(), NodeSigner.none())) {
            GenesisNode only = new GenesisNode(
                    "Node1", TestDid.named("Node1").key().publicKey(), "127.0.0.1", 9_702, Optional.empty());
            node.begin(Genesis.create(
                    List.of(only), TestDid.TRUSTEE.did(), TestDid.TRUSTEE.key().publicKey()));
            for (int first = 0; first < transactions; first += BATCH) {
                node.process(IntStream.range(first, first + BATCH)
                        .mapToObj(StartUpMeasurement::message)
                        .toList());
            }
        }
    }

    private static ClientMessage message(int number) {
        ObjectNode request = number % 2 == 0
                ? TestRequests.nym(TestDid.TRUSTEE, TestDid.named("did" + number))
                : TestRequests.signed(
                        TestDid.TRUSTEE,
                        Map.of("type", "100", "dest", TestDid.TRUSTEE.did(), "raw", "{\"a" + number + "\":1}"));
        return new ClientMessage(0, new byte[] {1}, Json.write(request).getBytes(StandardCharsets.UTF_8));
    }
}
