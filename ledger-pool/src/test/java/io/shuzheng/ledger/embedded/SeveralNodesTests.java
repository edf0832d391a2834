package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Four nodes of one ledger, over their sockets: each answers, all say the same, and nothing is written twice. */
class SeveralNodesTests {

    private static final int NODES = 4;

    @TempDir
    Path directory;

    private EmbeddedLedger ledger;
    private final List<TestClient> clients = new ArrayList<>();

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.open(configuration());
        for (int node = 0; node < NODES; node++) {
            clients.add(TestClient.open(ledger.genesisFile(), node));
        }
    }

    @AfterEach
    void close() {
        clients.forEach(TestClient::close);
        ledger.close();
    }

    private EmbeddedLedgerConfiguration configuration() {
        return EmbeddedLedgerConfiguration.local(directory).withNodes(NODES);
    }

    private Set<JsonNode> askAll(JsonNode request) {
        clients.forEach(client -> client.send(request));
        Set<JsonNode> answers = new HashSet<>();
        clients.forEach(client -> answers.add(client.receive().orElseThrow()));
        return answers;
    }

    private long size() {
        return clients.get(0)
                .ask(TestRequests.getTransaction(1, 1))
                .path("result")
                .path("data")
                .path("ledgerSize")
                .asLong();
    }

    @Test
    void whenGenesisIsReadThenEachNodeHasItsNameKeyAndPort() throws IOException {
        List<JsonNode> nodes = Files.readAllLines(ledger.genesisFile()).stream()
                .map(Json::parse)
                .toList();
        assertThat(nodes)
                .extracting(node ->
                        node.path("txn").path("data").path("data").path("alias").asString())
                .containsExactly("Node1", "Node2", "Node3", "Node4");
        assertThat(nodes)
                .extracting(node -> node.path("txn")
                        .path("data")
                        .path("data")
                        .path("client_port")
                        .asInt())
                .containsExactly(ledger.port(), ledger.port() + 1, ledger.port() + 2, ledger.port() + 3);
        assertThat(nodes)
                .extracting(node -> node.path("txn").path("data").path("dest").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void whenWriteIsSentToAllThenItIsWrittenOnceAndAllAnswerTheSame() {
        Set<JsonNode> answers = askAll(TestRequests.nym(TestDid.TRUSTEE, TestDid.named("new")));
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next().path("op").asString()).isEqualTo("REPLY");
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void whenLedgerGrowsBetweenTheAnswersThenTheyAreTheSame() {
        ObjectNode question = TestRequests.getTransaction(1, 1);
        JsonNode first = clients.get(0).ask(question);
        clients.get(1).ask(TestRequests.nym(TestDid.TRUSTEE, TestDid.named("between")));
        assertThat(clients.get(1).ask(question)).isEqualTo(first);
        assertThat(clients.get(2).ask(question)).isEqualTo(first);
        assertThat(clients.get(0).ask(question)).isNotEqualTo(first);
    }

    @Test
    void whenARefusalIsNoLongerTrueThenTheOtherNodesStillGiveIt() {
        TestDid owner = TestDid.named("Owner");
        ObjectNode attribute =
                TestRequests.signed(owner, Map.of("type", "100", "dest", owner.did(), "raw", "{\"a\":1}"));
        JsonNode refusal = clients.get(0).ask(attribute);
        assertThat(refusal.path("op").asString()).isEqualTo("REQNACK");
        clients.get(0).ask(TestRequests.nym(TestDid.TRUSTEE, owner));
        assertThat(clients.get(1).ask(attribute)).isEqualTo(refusal);
        assertThat(clients.get(0).ask(attribute).path("op").asString()).isEqualTo("REPLY");
    }

    @Test
    void whenValidatorInfoIsAskedForThenEachNodeSpeaksOfItself() {
        Set<JsonNode> answers = askAll(TestRequests.signed(TestDid.TRUSTEE, Map.of("type", "119")));
        assertThat(answers)
                .extracting(answer -> answer.path("result")
                        .path("data")
                        .path("Node_info")
                        .path("Name")
                        .asString())
                .containsExactlyInAnyOrder("Node1", "Node2", "Node3", "Node4");
    }

    @Test
    void whenStartedWithAnotherNumberThenItIsRefused() {
        ledger.close();
        assertThatThrownBy(() -> EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of nodes 4, not 1");
        ledger = EmbeddedLedger.open(configuration());
        assertThat(ledger.isRunning()).isTrue();
    }

    @Test
    void whenNumberIsNoneThenItIsRefused() {
        for (int number : new int[] {0, -1, EmbeddedLedgerConfiguration.MAXIMUM_NODES + 1}) {
            assertThatThrownBy(() -> configuration().withNodes(number)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenIndyVdrReadsWhileOthersWriteThenTheNodesAgree() throws Exception {
        try (PythonIndyClient writer = PythonIndyClient.open(ledger.genesisFile());
                PythonIndyClient reader = PythonIndyClient.open(ledger.genesisFile())) {
            assertThat(reader.refresh().path("nodes").size()).isEqualTo(NODES);
            Map<String, Object> change = Map.of("dest", TestDid.TRUSTEE.did());
            Stream<JsonNode> writes = Stream.of(PythonIndyClient.flood("nym", TestDid.TRUSTEE, 60, 5, change));
            Thread writing = new Thread(() -> writes.forEach(flood -> requireNoFailure(writer.result(flood))));
            writing.start();
            Map<String, Object> first = Map.of("ledger_type", 1, "seq_no", 1);
            requireNoFailure(reader.result(PythonIndyClient.flood("get_txn", TestDid.TRUSTEE, 60, 5, first)));
            writing.join();
            assertThat(size()).isEqualTo(61);
        }
    }

    private static void requireNoFailure(JsonNode flood) {
        assertThat(flood.path("failures")).isEqualTo(Json.parse("[]"));
    }
}
