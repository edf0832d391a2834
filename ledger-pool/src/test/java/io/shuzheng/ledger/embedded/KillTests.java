package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KillTests {

    private static final int KILLS = 3;
    private static final int IN_FLIGHT = 8;

    @TempDir
    Path directory;

    @Test
    void whenTheProcessIsKilledThenEveryAnsweredTransactionIsThere() throws Exception {
        List<ObjectNode> answered = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            writeUntilKilled(round, answered);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(KILLS * 10);
        try (EmbeddedLedger ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
                TestClient client = TestClient.open(ledger)) {
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

    /** Kills in the middle of it: some requests are sent and not yet answered. */
    private void writeUntilKilled(int round, List<ObjectNode> answered) throws Exception {
        try (LedgerProcess process = LedgerProcess.start(directory);
                TestClient client = TestClient.open(directory.resolve("genesis.txn"))) {
            int answersLeft = ThreadLocalRandom.current().nextInt(10, 60);
            int sent = 0;
            while (sent < IN_FLIGHT) {
                client.send(request(round, sent++));
            }
            for (var answer = client.receive(); answer.isPresent(); answer = client.receive()) {
                JsonNode reply = answer.get();
                assertThat(reply.path("op").asString()).as(reply.toString()).isEqualTo("REPLY");
                answered.add((ObjectNode) reply.path("result"));
                client.send(request(round, sent++));
                if (--answersLeft == 0) {
                    process.kill();
                    client.setPatience(500);
                }
            }
        }
    }

    private static ObjectNode request(int round, int number) {
        return TestRequests.nym(TestDid.TRUSTEE, TestDid.named("killed-" + round + "-" + number));
    }
}
