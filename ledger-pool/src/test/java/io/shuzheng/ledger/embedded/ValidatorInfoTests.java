package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ValidatorInfoTests {

    private static final Instant START = Instant.parse("2030-05-17T10:00:00Z");

    private final TestClock clock = new TestClock(START);
    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.create(clock);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private JsonNode ask(TestDid author) {
        return node.ask(TestRequests.signed(author, Map.of("type", "119")));
    }

    @Test
    void whenTrusteeAsksThenTheNodeSaysHowItIs() {
        node.ask(TestRequests.nym(TestDid.TRUSTEE, TestDid.named("new")));
        clock.set(START.plusSeconds(90));
        JsonNode result = ask(TestDid.TRUSTEE).path("result");
        assertThat(result.path("type").asString()).isEqualTo("119");
        JsonNode data = result.path("data");
        assertThat(data.path("timestamp").asLong()).isEqualTo(START.getEpochSecond() + 90);
        assertThat(data.path("Update_time").asString()).isEqualTo("Friday, May 17, 2030 10:01:30 AM +0000");
        assertThat(data.path("Pool_info").path("Total_nodes_count").asInt()).isEqualTo(1);
        JsonNode info = data.path("Node_info");
        assertThat(info.path("Name").asString()).isEqualTo("Node1");
        assertThat(info.path("Client_port").asInt()).isEqualTo(9_702);
        assertThat(info.path("verkey").asString())
                .isEqualTo(TestDid.named("Node1").verkey());
        assertThat(info.path("Metrics").path("uptime").asLong()).isEqualTo(90);
        assertThat(info.path("Metrics").path("transaction-count").path("ledger").asLong())
                .isEqualTo(2);
        JsonNode proof = node.ask(TestRequests.getNym(TestDid.TRUSTEE.did()))
                .path("result")
                .path("state_proof")
                .path("multi_signature")
                .path("value");
        assertThat(info.path("Committed_state_root_hashes").path("1")).isEqualTo(proof.path("state_root_hash"));
        assertThat(info.path("Committed_state_root_hashes").path("0")).isEqualTo(proof.path("pool_state_root_hash"));
        assertThat(info.path("BLS_key").asString()).isNotEmpty();
        assertThat(info.path("Committed_ledger_root_hashes").path("1").asString())
                .isEqualTo(node.ask(TestRequests.getTransaction(1, 1))
                        .path("result")
                        .path("data")
                        .path("rootHash")
                        .asString());
    }

    @ParameterizedTest
    @CsvSource({"0,REPLY", "2,REPLY", "201,REPLY", "101,REJECT"})
    void whenOthersAskThenOnlyThoseWhoWatchNodesAreTold(String role, String op) {
        TestDid author = TestDid.named("role" + role);
        node.ask(TestRequests.nym(TestDid.TRUSTEE, author, role));
        assertThat(ask(author).path("op").asString()).isEqualTo(op);
    }

    @Test
    void whenQuestionIsNotSignedThenItIsNacked() {
        JsonNode answer = node.ask(TestRequests.unsigned(TestDid.TRUSTEE.did(), Map.of("type", "119")));
        assertThat(answer.path("op").asString()).isEqualTo("REQNACK");
        assertThat(answer.path("reason").asString()).contains("is not signed");
    }
}
