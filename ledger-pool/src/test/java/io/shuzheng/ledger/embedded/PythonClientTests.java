package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PythonClientTests {

    @TempDir
    Path directory;

    private EmbeddedLedger ledger;
    private PythonIndyClient client;

    @BeforeEach
    void open() throws Exception {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
        client = PythonIndyClient.open(ledger.genesisFile());
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        ledger.close();
    }

    @Test
    void whenPoolIsRefreshedThenItHasOneNode() {
        JsonNode status = client.refresh();
        assertThat(status.path("mt_size").asInt()).isEqualTo(1);
        assertThat(status.path("nodes").size()).isEqualTo(1);
    }

    @Test
    void whenTrusteeRegistersDidThenItIsFound() {
        TestDid endorser = TestDid.named("Endorser");
        JsonNode written = client.write(
                "nym",
                TestDid.TRUSTEE,
                Map.of("dest", endorser.did(), "verkey", endorser.verkey(), "role", "ENDORSER"));
        assertThat(written.path("txnMetadata").path("seqNo").asInt()).isEqualTo(2);

        JsonNode found = client.read("get_nym", Map.of("submitter_did", TestDid.TRUSTEE.did(), "dest", endorser.did()));
        JsonNode data = Json.parse(found.path("data").asString());
        assertThat(data.path("verkey").asString()).isEqualTo(endorser.verkey());
        assertThat(data.path("role").asString()).isEqualTo("101");
        assertThat(data.path("identifier").asString()).isEqualTo(TestDid.TRUSTEE.did());
    }

    @Test
    void whenStrangerRegistersDidThenItIsRefused() {
        TestDid stranger = TestDid.named("Stranger");
        TestDid other = TestDid.named("Other");
        assertThat(client.refusal("nym", stranger, Map.of("dest", other.did(), "verkey", other.verkey())))
                .contains("the signer " + stranger.did() + " is not on the ledger");
    }
}
