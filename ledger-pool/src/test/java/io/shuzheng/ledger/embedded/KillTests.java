package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KillTests {

    private static final int IN_FLIGHT = 8;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1, 3", "4, 2"})
    void whenTheProcessIsKilledThenEveryAnsweredTransactionIsThere(int nodes, int kills) throws Exception {
        List<ObjectNode> answered = new ArrayList<>();
        for (int round = 0; round < kills; round++) {
            writeUntilKilled(round, nodes, answered);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(kills * 10);
        EmbeddedLedgerConfiguration configuration =
                EmbeddedLedgerConfiguration.local(directory).withNodes(nodes);
        try (EmbeddedLedger ledger = EmbeddedLedger.open(configuration);
                TestClient client = TestClient.open(ledger.genesisFile(), nodes - 1)) {
            for (ObjectNode result : answered) {
                long number = result.path("txnMetadata").path("seqNo").asLong();
                ObjectNode stored = (ObjectNode) client.ask(TestRequests.getTransaction(1, number))
                        .path("result")
                        .path("data");
                stored.remove(List.of("rootHash", "auditPath", "ledgerSize"));
                assertThat(stored).isEqualTo(result.deepCopy().remove(List.of("rootHash", "auditPath")));
            }
        }
    }

    /** Kills in the middle of it: some requests are sent and not yet answered, or by some nodes only. */
    private void writeUntilKilled(int round, int nodes, List<ObjectNode> answered) throws Exception {
        List<TestClient> clients = new ArrayList<>();
        try (LedgerProcess process = LedgerProcess.start(directory, nodes)) {
            for (int node = 0; node < nodes; node++) {
                clients.add(TestClient.open(directory.resolve("genesis.txn"), node));
            }
            TestClient first = clients.get(0);
            int answersLeft = ThreadLocalRandom.current().nextInt(10, 60);
            int sent = 0;
            while (sent < IN_FLIGHT) {
                sendToAll(clients, request(round, sent++));
            }
            for (var answer = first.receive(); answer.isPresent(); answer = first.receive()) {
                JsonNode reply = answer.get();
                assertThat(reply.path("op").asString()).as(reply.toString()).isEqualTo("REPLY");
                answered.add((ObjectNode) reply.path("result"));
                sendToAll(clients, request(round, sent++));
                if (--answersLeft == 0) {
                    process.kill();
                    first.setPatience(500);
                }
            }
        } finally {
            clients.forEach(TestClient::close);
        }
    }

    private static void sendToAll(List<TestClient> clients, ObjectNode request) {
        clients.forEach(client -> client.send(request));
    }

    private static ObjectNode request(int round, int number) {
        return TestRequests.nym(TestDid.TRUSTEE, TestDid.named("killed-" + round + "-" + number));
    }
}
