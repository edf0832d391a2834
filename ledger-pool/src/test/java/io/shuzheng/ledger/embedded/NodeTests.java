package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** NODE: stewards add and change nodes, each one, and clients find them in the pool ledger. */
class NodeTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid STEWARD = TestDid.named("Steward1");
    private static final TestDid SECOND = TestDid.named("Steward2");
    private static final TestDid NODE = TestDid.named("SomeNode");

    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.create();
        requireWritten(TestRequests.nym(TRUSTEE, STEWARD, "2"));
        requireWritten(TestRequests.nym(TRUSTEE, SECOND, "2"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private JsonNode requireWritten(ObjectNode request) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
        return answer.path("result");
    }

    private void requireRefusal(ObjectNode request, String op, String reason) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo(op);
        assertThat(answer.path("reason").asString()).contains(reason);
    }

    private static Map<String, Object> data(String alias, int port) {
        return new HashMap<>(Map.of(
                "alias",
                alias,
                "node_ip",
                "10.0.0.2",
                "node_port",
                port,
                "client_ip",
                "10.0.0.2",
                "client_port",
                port + 1,
                "services",
                List.of("VALIDATOR")));
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> data = data("New", 9_701);
        data.put(member, value);
        return data;
    }

    private static ObjectNode request(TestDid author, TestDid target, Map<String, ?> data) {
        return TestRequests.signed(author, Map.of("type", "0", "dest", target.verkey(), "data", data));
    }

    private void addNode() {
        requireWritten(request(STEWARD, NODE, data("New", 9_701)));
    }

    @Test
    void whenStewardAddsItsNodeThenClientsFindItByCatchingUp() {
        JsonNode written = requireWritten(request(STEWARD, NODE, data("New", 9_701)));
        assertThat(written.path("txnMetadata").path("seqNo").asInt()).isEqualTo(2);
        JsonNode proof = node.ask(Json.parse("{\"op\":\"LEDGER_STATUS\",\"ledgerId\":0,\"txnSeqNo\":1}"));
        assertThat(proof.path("op").asString()).isEqualTo("CONSISTENCY_PROOF");
        JsonNode caughtUp = node.ask(Json.parse(
                "{\"op\":\"CATCHUP_REQ\",\"ledgerId\":0,\"seqNoStart\":2,\"seqNoEnd\":2,\"catchupTill\":2}"));
        JsonNode transaction = caughtUp.path("txns").path("2").path("txn");
        assertThat(transaction.path("type").asString()).isEqualTo("0");
        assertThat(transaction.path("data").path("data").path("alias").asString())
                .isEqualTo("New");
        assertThat(transaction.path("metadata").path("from").asString()).isEqualTo(STEWARD.did());
    }

    @Test
    void whenSomebodyElseAddsANodeThenItIsRejected() {
        requireRefusal(request(TRUSTEE, NODE, data("New", 9_701)), "REJECT", "already has a node");
        TestDid endorser = TestDid.named("Endorser");
        requireWritten(TestRequests.nym(TRUSTEE, endorser, "101"));
        requireRefusal(request(endorser, NODE, data("New", 9_701)), "REJECT", "not enough signatures of STEWARD");
    }

    @Test
    void whenStewardAddsASecondNodeThenItIsRejected() {
        addNode();
        requireRefusal(
                request(STEWARD, TestDid.named("Other"), data("Other", 9_703)),
                "REJECT",
                STEWARD.did() + " already has a node");
    }

    @ParameterizedTest
    @CsvSource({
        "alias, New, alias belong to",
        "node_port, 9701, node_ip and node_port belong to",
        "client_port, 9702, client_ip and client_port belong to"
    })
    void whenAnotherNodeHasTheSameThenItIsRejected(String member, String value, String reason) {
        addNode();
        Map<String, Object> data = data("Other", 9_703);
        data.put(member, member.equals("alias") ? value : (Object) Integer.valueOf(value));
        requireRefusal(request(SECOND, TestDid.named("Other"), data), "REJECT", reason);
    }

    @Test
    void whenAddressesForNodesAndClientsAreTheSameThenItIsRejected() {
        requireRefusal(request(STEWARD, NODE, with("client_port", 9_701)), "REJECT", "are the same");
    }

    @Test
    void whenOwnerChangesItsNodeThenOthersMayNot() {
        addNode();
        Map<String, Object> moved = data("New", 9_801);
        requireRefusal(request(SECOND, NODE, moved), "REJECT", "is not the owner");
        requireRefusal(request(TRUSTEE, NODE, moved), "REJECT", "is not the owner");
        requireWritten(request(STEWARD, NODE, moved));
        requireRefusal(request(STEWARD, NODE, moved), "REJECT", "the same data already");
        requireRefusal(request(STEWARD, NODE, with("alias", "Else")), "REJECT", "alias of a node cannot be changed");
    }

    @Test
    void whenTrusteeDemotesANodeThenOnlyItsServicesChange() {
        addNode();
        Map<String, Object> demotion = Map.of("alias", "New", "services", List.of());
        requireRefusal(request(SECOND, NODE, demotion), "REJECT", "is not the owner");
        requireWritten(request(TRUSTEE, NODE, demotion));
        node = node.restart();
        requireRefusal(request(TRUSTEE, NODE, with("services", List.of())), "REJECT", "the same data already");
        requireWritten(request(STEWARD, NODE, Map.of("alias", "New", "services", List.of("VALIDATOR"))));
    }

    @Test
    void whenBlsKeyComesThenItsPossessionMustBeProved() {
        BlsSecretKey secret = secret("first");
        BlsSecretKey other = secret("second");
        Map<String, Object> data = with("blskey", secret.publicKey().base58());
        requireRefusal(request(STEWARD, NODE, data), "REQNACK", "\"blskey_pop\"");
        data.put("blskey_pop", other.provePossession().base58());
        requireRefusal(request(STEWARD, NODE, data), "REQNACK", "does not prove");
        data.put("blskey_pop", "1".repeat(128));
        requireRefusal(request(STEWARD, NODE, data), "REQNACK", "is none");
        data.put("blskey_pop", secret.provePossession().base58());
        requireWritten(request(STEWARD, NODE, data));
        Map<String, Object> rotation = new HashMap<>(Map.of("alias", "New"));
        rotation.put("blskey", other.publicKey().base58());
        rotation.put("blskey_pop", other.provePossession().base58());
        requireRefusal(request(TRUSTEE, NODE, rotation), "REJECT", "is not the owner");
        requireWritten(request(STEWARD, NODE, rotation));
    }

    private static BlsSecretKey secret(String name) {
        return BlsSecretKey.ofSeed(SecretBytes.copyOf(name.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node_ip | ~not-an-address~ | \"operation.data.node_ip\" is no IP address",
                "node_ip | ~0.0.0.0~ | \"operation.data.node_ip\" is no IP address",
                "client_ip | ~::~ | \"operation.data.client_ip\" is no IP address",
                "client_ip | ~300.1.1.1~ | \"operation.data.client_ip\" is no IP address",
                "client_ip | ~a:b~ | \"operation.data.client_ip\" is no IP address",
                "node_port | 0 | \"operation.data.node_port\" is smaller than 1",
                "client_port | 65536 | \"operation.data.client_port\" is larger than 65535",
                "services | [~OBSERVER~] | has a service that is not VALIDATOR",
                "services | ~VALIDATOR~ | is not an array",
                "alias | ~~ | \"operation.data.alias\" is empty",
                "blskey_pop | ~x~ | \"operation.data.blskey_pop\" belongs to"
            })
    void whenMemberIsWrongThenItIsNamed(String member, String value, String reason) {
        ObjectNode request = TestRequests.unsigned(
                STEWARD.did(), Map.of("type", "0", "dest", NODE.verkey(), "data", data("New", 9_701)));
        ((ObjectNode) request.path("operation").path("data")).set(member, Json.parse(value.replace('~', '"')));
        requireRefusal(TestRequests.sign(request, STEWARD), "REQNACK", reason);
    }

    @Test
    void whenKeyOrAnAddressIsMissingThenItIsNamed() {
        Map<String, Object> half = data("New", 9_701);
        half.remove("client_port");
        requireRefusal(request(STEWARD, NODE, half), "REQNACK", "\"operation.data.client_port\" is missing");
        requireRefusal(request(STEWARD, NODE, Map.of("alias", "New")), "REJECT", "must have all of");
        Map<String, Object> operation = Map.of("type", "0", "dest", STEWARD.did(), "data", data("New", 9_701));
        requireRefusal(TestRequests.signed(STEWARD, operation), "REQNACK", "\"operation.dest\" is no Ed25519 key");
    }

    @Test
    void whenAddressIsOfVersion6ThenItIsTaken() {
        requireWritten(request(STEWARD, NODE, with("node_ip", "2001:db8::7")));
    }
}
