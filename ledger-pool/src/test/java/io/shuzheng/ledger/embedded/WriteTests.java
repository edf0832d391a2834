package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Base58;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may be written, by whom, and what the refusal says. */
class WriteTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid ENDORSER = TestDid.named("Endorser");
    private static final TestDid OWNER = TestDid.named("Owner");
    private static final TestDid OTHER = TestDid.named("Other");

    @TempDir
    Path directory;

    private EmbeddedLedger ledger;
    private TestClient client;

    @BeforeEach
    void open() {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
        client = TestClient.open(ledger);
        requireReply(TestRequests.nym(TRUSTEE, ENDORSER, "101"));
        requireReply(TestRequests.nym(TRUSTEE, OWNER));
    }

    @AfterEach
    void close() {
        client.close();
        ledger.close();
    }

    private JsonNode requireReply(ObjectNode request) {
        JsonNode answer = client.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
        assertThat(answer.path("result")
                        .path("txn")
                        .path("metadata")
                        .path("reqId")
                        .asLong())
                .isEqualTo(request.path("reqId").asLong());
        return answer.path("result");
    }

    private void requireRefusal(ObjectNode request, String kind, String reason) {
        JsonNode answer = client.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo(kind);
        assertThat(answer.path("reason").asString()).contains(reason);
        assertThat(answer.path("reqId").asLong())
                .isEqualTo(request.path("reqId").asLong());
        assertThat(answer.path("identifier").asString())
                .isEqualTo(request.path("identifier").asString());
    }

    @Test
    void whenEndorserRegistersIdentityOwnerThenItIsWritten() {
        requireReply(TestRequests.nym(ENDORSER, OTHER));
        JsonNode data = TestRequests.nymData(client.ask(TestRequests.getNym(OTHER.did())));
        assertThat(data.path("identifier").asString()).isEqualTo(ENDORSER.did());
        assertThat(data.path("role").isNull()).isTrue();
    }

    @Test
    void whenEndorserRegistersTrusteeOrEndorserThenItIsRejected() {
        requireRefusal(TestRequests.nym(ENDORSER, OTHER, "0"), "REJECT", "not enough signatures of TRUSTEE");
        requireRefusal(TestRequests.nym(ENDORSER, OTHER, "101"), "REJECT", "UnauthorizedClientRequest");
    }

    @Test
    void whenIdentityOwnerRegistersAnybodyThenItIsRejected() {
        requireRefusal(TestRequests.nym(OWNER, OTHER), "REJECT", "not enough signatures");
    }

    @Test
    void whenOwnerRotatesItsKeyThenOnlyTheNewKeySigns() {
        TestDid rotated = TestDid.named("Rotated");
        requireReply(TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "verkey", rotated.verkey())));
        ObjectNode attribute =
                TestRequests.unsigned(OWNER.did(), Map.of("type", "100", "dest", OWNER.did(), "raw", "{\"a\":1}"));
        String oldSignature = TestRequests.signature(attribute, OWNER);
        requireRefusal(attribute.deepCopy().put("signature", oldSignature), "REQNACK", "signature of " + OWNER.did());
        requireReply(TestRequests.sign(attribute, rotated));
    }

    @Test
    void whenSomebodyElseRotatesAKeyThenItIsRejected() {
        Map<String, String> rotation = Map.of("type", "1", "dest", OWNER.did(), "verkey", OTHER.verkey());
        requireRefusal(TestRequests.signed(TRUSTEE, rotation), "REJECT", TRUSTEE.did() + " is not the owner");
        requireRefusal(TestRequests.signed(ENDORSER, rotation), "REJECT", ENDORSER.did() + " is not the owner");
    }

    @Test
    void whenTrusteeDemotesEndorserThenItsRoleIsGone() {
        ObjectNode demotion = TestRequests.unsigned(TRUSTEE.did(), Map.of("type", "1", "dest", ENDORSER.did()));
        ((ObjectNode) demotion.path("operation")).putNull("role");
        requireReply(TestRequests.sign(demotion, TRUSTEE));
        requireRefusal(TestRequests.nym(ENDORSER, OTHER), "REJECT", "not enough signatures");
    }

    @Test
    void whenDidWithoutKeyIsRegisteredThenItsCreatorOwnsIt() {
        requireReply(TestRequests.signed(TRUSTEE, Map.of("type", "1", "dest", OTHER.did())));
        Map<String, String> key = Map.of("type", "1", "dest", OTHER.did(), "verkey", OTHER.verkey());
        requireRefusal(TestRequests.signed(ENDORSER, key), "REJECT", "is not the owner");
        requireReply(TestRequests.signed(TRUSTEE, key));
        requireRefusal(TestRequests.signed(TRUSTEE, key), "REJECT", "is not the owner");
    }

    @Test
    void whenAbbreviatedKeyIsRegisteredThenItVerifies() {
        byte[] key = OTHER.key().publicKey().bytes();
        String suffix = Base58.encode(Arrays.copyOfRange(key, 16, 32));
        requireReply(TestRequests.signed(TRUSTEE, Map.of("type", "1", "dest", OTHER.did(), "verkey", "~" + suffix)));
        requireReply(TestRequests.signed(OTHER, Map.of("type", "100", "dest", OTHER.did(), "raw", "{\"a\":1}")));
    }

    @Test
    void whenVersionOfNewDidDoesNotFitItsKeyThenItIsRejected() {
        Map<String, Object> fitting = Map.of("type", "1", "dest", OTHER.did(), "verkey", OTHER.verkey(), "version", 1);
        Map<String, Object> wrong = Map.of("type", "1", "dest", OTHER.did(), "verkey", OTHER.verkey(), "version", 2);
        requireRefusal(TestRequests.signed(TRUSTEE, wrong), "REJECT", "SHA-256 of its verkey");
        requireReply(TestRequests.signed(TRUSTEE, fitting));
        requireRefusal(TestRequests.signed(TRUSTEE, fitting), "REJECT", "version of a DID that exists");
    }

    @Test
    void whenAttributeIsWrittenByItsOwnerThenTheLedgerHoldsTheHashOnly() {
        JsonNode written = requireReply(TestRequests.signed(
                OWNER, Map.of("type", "100", "dest", OWNER.did(), "raw", "{ \"b\": {\"z\": 1, \"a\": \"数证\"} }")));
        assertThat(written.path("txn").path("data").path("raw").asString()).matches("[0-9a-f]{64}");
        JsonNode read = client.ask(
                TestRequests.unsigned(TRUSTEE.did(), Map.of("type", "104", "dest", OWNER.did(), "raw", "b")));
        assertThat(read.path("result").path("data").asString()).isEqualTo("{\"b\":{\"a\":\"数证\",\"z\":1}}");
    }

    @Test
    void whenAttributeIsWrittenBySomebodyElseThenItIsRejected() {
        requireRefusal(
                TestRequests.signed(ENDORSER, Map.of("type", "100", "dest", OWNER.did(), "raw", "{\"a\":1}")),
                "REJECT",
                "is not the owner");
        requireRefusal(
                TestRequests.signed(ENDORSER, Map.of("type", "100", "dest", OTHER.did(), "raw", "{\"a\":1}")),
                "REJECT",
                "is not on the ledger");
    }

    /** Real nodes end on it. */
    @Test
    void whenAttributeHasTheSeparatorOfActionsThenItIsNacked() {
        for (Map<String, String> wrong : List.of(
                Map.of("raw", "{\"a\":\"https://xn--fiq228c.example\"}"),
                Map.of("raw", "{\"a\":\"-\\u002d\"}"),
                Map.of("enc", "a--b"))) {
            ObjectNode request = TestRequests.unsigned(OWNER.did(), Map.of("type", "100", "dest", OWNER.did()));
            wrong.forEach(((ObjectNode) request.path("operation"))::put);
            requireRefusal(TestRequests.sign(request, OWNER), "REQNACK", "\"--\"");
        }
    }

    @Test
    void whenAttributeIsMalformedThenItIsNacked() {
        Map<String, String> base = Map.of("type", "100", "dest", OWNER.did());
        for (Map<String, String> wrong : List.of(
                Map.of("raw", "{\"a\":1,\"b\":2}"),
                Map.of("raw", "{}"),
                Map.of("raw", "[1]"),
                Map.of("raw", "{"),
                Map.of("raw", "{\"a\":\"" + "x".repeat(5 * 1024) + "\"}"),
                Map.of("hash", "abc"),
                Map.of("enc", "", "hash", "00"),
                Map.<String, String>of())) {
            ObjectNode request = TestRequests.unsigned(OWNER.did(), base);
            wrong.forEach(((ObjectNode) request.path("operation"))::put);
            requireRefusal(TestRequests.sign(request, OWNER), "REQNACK", "");
        }
    }

    @Test
    void whenSchemaIsWrittenTwiceThenTheSecondIsRejected() {
        Map<String, Object> schema = schema("1.0");
        requireReply(TestRequests.signed(ENDORSER, schema));
        requireRefusal(TestRequests.signed(ENDORSER, schema), "REJECT", "forbidden");
        requireRefusal(TestRequests.signed(OWNER, schema("1.1")), "REJECT", "not enough signatures");
    }

    @Test
    void whenSchemaIsMalformedThenItIsNacked() {
        List<String> many = IntStream.range(0, 126).mapToObj(i -> "a" + i).toList();
        requireRefusal(schemaWith("1.0", many), "REQNACK", "126 names");
        requireRefusal(schemaWith("1.0", List.of()), "REQNACK", "0 names");
        requireRefusal(schemaWith("one", List.of("a")), "REQNACK", "data.version");
        requireRefusal(schemaWith("1.0", List.of("")), "REQNACK", "attr_names");
    }

    private static Map<String, Object> schema(String version) {
        return Map.of("type", "101", "data", Map.of("name", "s", "version", version, "attr_names", List.of("a", "b")));
    }

    private static ObjectNode schemaWith(String version, List<String> names) {
        return TestRequests.signed(
                ENDORSER, Map.of("type", "101", "data", Map.of("name", "s", "version", version, "attr_names", names)));
    }

    @Test
    void whenCredentialDefinitionRefersToNoSchemaThenItIsRejected() {
        requireRefusal(credentialDefinition(99), "REJECT", "no transaction with the \"ref\" 99");
        requireRefusal(credentialDefinition(1), "REJECT", "is no schema");
    }

    private static ObjectNode credentialDefinition(int reference) {
        return TestRequests.signed(
                ENDORSER,
                Map.of(
                        "type",
                        "102",
                        "ref",
                        reference,
                        "signature_type",
                        "CL",
                        "tag",
                        "t",
                        "data",
                        Map.of("primary", Map.of("n", "1"))));
    }

    @Test
    void whenOwnerIsEndorsedThenItWritesASchema() {
        requireReply(TestRequests.endorsed(OWNER, ENDORSER, schema("2.0")));
    }

    @Test
    void whenEndorserIsNotNamedThenItIsRejected() {
        requireRefusal(
                TestRequests.multiSign(TestRequests.unsigned(OWNER.did(), schema("2.1")), OWNER, ENDORSER),
                "REJECT",
                "must name its \"endorser\"");
    }

    @Test
    void whenEndorserHasNotSignedThenItIsNacked() {
        requireRefusal(
                TestRequests.multiSign(
                        TestRequests.unsigned(OWNER.did(), schema("2.2")).put("endorser", ENDORSER.did()), OWNER),
                "REQNACK",
                "has not signed");
    }

    @Test
    void whenTrusteeEndorsesThenItIsRejected() {
        requireRefusal(
                TestRequests.endorsed(OWNER, TRUSTEE, schema("2.3")), "REJECT", "does not have the role ENDORSER");
    }
}
