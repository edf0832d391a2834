package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The unmodified Python indy-vdr client uses the ledger as it uses any Indy network. */
class PythonClientTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid ENDORSER = TestDid.named("Endorser");

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

    private JsonNode registerEndorser() {
        return client.write(
                "nym", TRUSTEE, Map.of("dest", ENDORSER.did(), "verkey", ENDORSER.verkey(), "role", "ENDORSER"));
    }

    private static Map<String, Object> query(String... namesAndValues) {
        Map<String, Object> query = new HashMap<>();
        query.put("submitter_did", TRUSTEE.did());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return query;
    }

    @Test
    void whenPoolIsRefreshedThenItHasOneNode() {
        JsonNode status = client.refresh();
        assertThat(status.path("mt_size").asInt()).isEqualTo(1);
        assertThat(status.path("nodes").size()).isEqualTo(1);
    }

    @Test
    void whenTrusteeRegistersDidThenItIsFound() {
        assertThat(registerEndorser().path("txnMetadata").path("seqNo").asInt()).isEqualTo(2);
        JsonNode found = client.read("get_nym", query("dest", ENDORSER.did()));
        JsonNode data = Json.parse(found.path("data").asString());
        assertThat(data.path("verkey").asString()).isEqualTo(ENDORSER.verkey());
        assertThat(data.path("role").asString()).isEqualTo("101");
        assertThat(data.path("identifier").asString()).isEqualTo(TRUSTEE.did());
    }

    @Test
    void whenGenesisTrusteeIsReadThenItHasNoTime() {
        JsonNode found = client.read("get_nym", query("dest", TRUSTEE.did()));
        assertThat(found.path("seqNo").asInt()).isEqualTo(1);
        assertThat(found.path("txnTime").isNull()).isTrue();
        assertThat(Json.parse(found.path("data").asString()).path("role").asString())
                .isEqualTo("0");
    }

    @Test
    void whenNothingIsThereThenTheAnswerSaysSo() {
        JsonNode nym = client.read("get_nym", query("dest", ENDORSER.did()));
        assertThat(nym.path("data").isNull()).isTrue();
        assertThat(nym.path("seqNo").isNull()).isTrue();
        JsonNode schema = client.read("get_schema", query("schema_id", ENDORSER.did() + ":2:no:1.0"));
        assertThat(schema.path("data")).isEqualTo(Json.parse("{\"name\":\"no\",\"version\":\"1.0\"}"));
        JsonNode transaction =
                client.read("get_txn", Map.of("submitter_did", TRUSTEE.did(), "ledger_type", 1, "seq_no", 9));
        assertThat(transaction.path("data").isNull()).isTrue();
    }

    @Test
    void whenNoAgreementIsSetThenTheAnswerSaysSo() {
        assertThat(client.read("get_txn_author_agreement", query()).path("data").isNull())
                .isTrue();
        assertThat(client.read("get_acceptance_mechanisms", query())
                        .path("data")
                        .isNull())
                .isTrue();
    }

    @Test
    void whenStrangerRegistersDidThenItIsRefused() {
        TestDid stranger = TestDid.named("Stranger");
        assertThat(client.refusal("nym", stranger, Map.of("dest", ENDORSER.did(), "verkey", ENDORSER.verkey())))
                .contains("the signer " + stranger.did() + " is not on the ledger");
    }

    @Test
    void whenAttributeIsWrittenThenItIsReadBack() {
        registerEndorser();
        String raw = "{\"endpoint\":{\"agent\":\"http://127.0.0.1:1/数\"}}";
        Map<String, Object> attribute = new HashMap<>();
        attribute.put("target_did", ENDORSER.did());
        attribute.put("raw", raw);
        attribute.put("xhash", null);
        attribute.put("enc", null);
        JsonNode written = client.write("attrib", ENDORSER, attribute);
        assertThat(written.path("txn").path("data").path("raw").asString()).matches("[0-9a-f]{64}");
        JsonNode found = client.read("get_attrib", query("target_did", ENDORSER.did(), "raw", "endpoint"));
        assertThat(found.path("data").asString()).isEqualTo(raw);
    }

    @Test
    void whenDefinitionsAndRegistryAreWrittenThenTheyAreReadBack() {
        registerEndorser();
        String did = ENDORSER.did();
        String schemaId = did + ":2:degree:1.0";
        JsonNode schema = client.write(
                "schema",
                ENDORSER,
                Map.of(
                        "schema",
                        Map.of(
                                "ver", "1.0",
                                "id", schemaId,
                                "name", "degree",
                                "version", "1.0",
                                "attrNames", List.of("name", "year"))));
        int number = schema.path("txnMetadata").path("seqNo").asInt();
        JsonNode foundSchema = client.read("get_schema", query("schema_id", schemaId));
        assertThat(foundSchema.path("seqNo").asInt()).isEqualTo(number);
        assertThat(foundSchema.path("data").path("attr_names").size()).isEqualTo(2);

        String definitionId = did + ":3:CL:" + number + ":t";
        Map<String, Object> definition = Map.of(
                "ver",
                "1.0",
                "id",
                definitionId,
                "schemaId",
                Integer.toString(number),
                "type",
                "CL",
                "tag",
                "t",
                "value",
                Map.of(
                        "primary",
                                Map.of(
                                        "n",
                                        "1",
                                        "s",
                                        "2",
                                        "r",
                                        Map.of("name", "3", "year", "4"),
                                        "rctxt",
                                        "5",
                                        "z",
                                        "6"),
                        "revocation", TestDefinitions.revocationKey()));
        client.write("cred_def", ENDORSER, Map.of("cred_def", definition));
        JsonNode foundDefinition = client.read("get_cred_def", query("cred_def_id", definitionId));
        assertThat(foundDefinition
                        .path("data")
                        .path("primary")
                        .path("r")
                        .path("year")
                        .asString())
                .isEqualTo("4");
        writeAndReadRegistry(definitionId);
    }

    private void writeAndReadRegistry(String definitionId) {
        String registryId = ENDORSER.did() + ":4:" + definitionId + ":CL_ACCUM:r";
        client.write(
                "revoc_reg_def",
                ENDORSER,
                Map.of(
                        "revoc_reg_def",
                        Map.of(
                                "ver",
                                "1.0",
                                "id",
                                registryId,
                                "revocDefType",
                                "CL_ACCUM",
                                "tag",
                                "r",
                                "credDefId",
                                definitionId,
                                "value",
                                Map.of(
                                        "issuanceType", "ISSUANCE_BY_DEFAULT",
                                        "maxCredNum", 10,
                                        "publicKeys", Map.of("accumKey", Map.of("z", "1 2 3")),
                                        "tailsHash", "hash",
                                        "tailsLocation", "http://127.0.0.1/tails"))));
        JsonNode found = client.read("get_revoc_reg_def", query("revoc_reg_id", registryId));
        assertThat(found.path("data").path("value").path("maxCredNum").asInt()).isEqualTo(10);

        long first = writeEntry(registryId, Map.of("accum", "A1"));
        long second = writeEntry(registryId, Map.of("accum", "A2", "prevAccum", "A1", "revoked", List.of(4)));
        Map<String, Object> registry = query("revoc_reg_id", registryId);
        registry.put("timestamp", second);
        assertThat(client.read("get_revoc_reg", registry)
                        .path("data")
                        .path("value")
                        .path("accum")
                        .asString())
                .isEqualTo("A2");
        Map<String, Object> delta = query("revoc_reg_id", registryId);
        delta.put("from_ts", first - 1);
        delta.put("to_ts", second);
        JsonNode value = client.read("get_revoc_reg_delta", delta).path("data").path("value");
        assertThat(value.path("revoked")).isEqualTo(Json.parse("[4]"));
        assertThat(value.path("accum_to").path("value").path("accum").asString())
                .isEqualTo("A2");
    }

    private long writeEntry(String registryId, Map<String, ?> value) {
        Map<String, Object> entry = Map.of("ver", "1.0", "value", value);
        return client.write(
                        "revoc_reg_entry",
                        ENDORSER,
                        Map.of("revoc_reg_def_id", registryId, "revoc_reg_def_type", "CL_ACCUM", "entry", entry))
                .path("txnMetadata")
                .path("txnTime")
                .asLong();
    }

    @Test
    void whenTransactionsAreReadThenEachHasItsProof() {
        registerEndorser();
        for (int ledgerId : new int[] {0, 1}) {
            JsonNode found = client.read(
                    "get_txn", Map.of("submitter_did", TRUSTEE.did(), "ledger_type", ledgerId, "seq_no", 1));
            assertThat(found.path("data").path("rootHash").isString()).isTrue();
            assertThat(found.path("data").path("ledgerSize").asInt()).isEqualTo(ledgerId + 1);
        }
    }

    @Test
    void whenManyAskAtOnceThenAllAreAnswered() {
        registerEndorser();
        Map<String, Object> change = Map.of("dest", ENDORSER.did(), "verkey", ENDORSER.verkey());
        JsonNode writes = client.result(PythonIndyClient.flood("nym", ENDORSER, 60, 20, change));
        assertThat(writes.path("failures")).isEqualTo(Json.parse("[]"));
        JsonNode reads =
                client.result(PythonIndyClient.flood("get_nym", TRUSTEE, 60, 20, Map.of("dest", TRUSTEE.did())));
        assertThat(reads.path("failures")).isEqualTo(Json.parse("[]"));
        JsonNode last = client.read("get_txn", Map.of("submitter_did", TRUSTEE.did(), "ledger_type", 1, "seq_no", 62));
        assertThat(last.path("data").path("ledgerSize").asInt()).isEqualTo(62);
    }
}
