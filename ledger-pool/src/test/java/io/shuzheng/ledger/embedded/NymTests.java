package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.time.Instant;
import java.util.Arrays;
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

/** NYM: the versions of a DID, its document, its past, and who signs for whom. */
class NymTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid ENDORSER = TestDid.named("Endorser");
    private static final TestDid OWNER = TestDid.named("Owner");
    private static final TestDid OTHER = TestDid.named("Other");
    private static final String DOCUMENT =
            "{\"serviceEndpoint\":[{\"id\":\"did:indy:x#didcomm\",\"type\":\"didcomm\"}]}";

    private final TestClock clock = new TestClock(Instant.parse("2030-05-17T10:00:00Z"));
    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.create(clock);
        requireWritten(TestRequests.nym(TRUSTEE, ENDORSER, "101"));
        requireWritten(TestRequests.nym(TRUSTEE, OWNER));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void requireWritten(ObjectNode request) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
    }

    private void requireRefusal(ObjectNode request, String op, String reason) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo(op);
        assertThat(answer.path("reason").asString()).contains(reason);
    }

    private static String selfCertifying(TestDid did) {
        byte[] hash = Digests.sha256(did.key().publicKey().bytes());
        return Base58.encode(Arrays.copyOf(hash, 16));
    }

    private static ObjectNode registration(String did, int version) {
        return TestRequests.signed(
                TRUSTEE, Map.of("type", "1", "dest", did, "verkey", OTHER.verkey(), "version", version));
    }

    private JsonNode find(String did) {
        return TestRequests.nymData(node.ask(TestRequests.getNym(did)));
    }

    @Test
    void whenVersionFitsTheKeyThenTheDidIsRegisteredWithIt() {
        requireWritten(registration(OTHER.did(), 1));
        assertThat(find(OTHER.did()).path("version").asInt()).isEqualTo(1);
        requireWritten(registration(selfCertifying(OTHER), 2));
        assertThat(find(selfCertifying(OTHER)).path("version").asInt()).isEqualTo(2);
        String any = TestDid.named("any").did();
        requireWritten(registration(any, 0));
        assertThat(find(any).path("version").asInt()).isZero();
    }

    @Test
    void whenVersionDoesNotFitTheKeyThenItIsRejected() {
        requireRefusal(registration(selfCertifying(OTHER), 1), "REJECT", "first 16 bytes of its verkey");
        requireRefusal(registration(OTHER.did(), 2), "REJECT", "SHA-256 of its verkey");
        requireRefusal(registration(OTHER.did(), 3), "REQNACK", "is none of 0, 1, 2");
        requireRefusal(
                TestRequests.signed(TRUSTEE, Map.of("type", "1", "dest", OTHER.did(), "version", 1)),
                "REJECT",
                "must have a verkey");
    }

    @Test
    void whenOwnerSetsItsDocumentThenItIsFoundAndReplaced() {
        requireWritten(TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", DOCUMENT)));
        assertThat(find(OWNER.did()).path("diddocContent").asString()).isEqualTo(DOCUMENT);
        assertThat(find(OWNER.did()).path("verkey").asString()).isEqualTo(OWNER.verkey());
        requireWritten(TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", "{}")));
        assertThat(find(OWNER.did()).path("diddocContent").asString()).isEqualTo("{}");
        requireRefusal(
                TestRequests.signed(TRUSTEE, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", DOCUMENT)),
                "REJECT",
                "is not the owner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'diddocContent':'no json'} | \"operation.diddocContent\" is no JSON object",
                "{'diddocContent':null} | \"operation.diddocContent\" is not a string",
                "{'alias':null} | \"operation.alias\" is not a string",
                "{'version':null} | \"operation.version\" is not an integer",
                "{'version':-1} | \"operation.version\" is smaller than 0",
                "{'role':'7'} | \"operation.role\" is no role",
                "{'verkey':'7'} | \"operation.verkey\" is no key"
            })
    void whenMemberIsWrongThenItIsNamed(String members, String reason) {
        ObjectNode request = TestRequests.unsigned(OWNER.did(), Map.of("type", "1", "dest", OWNER.did()));
        ((ObjectNode) request.path("operation")).setAll(Json.parseObject(members.replace('\'', '"')));
        requireRefusal(TestRequests.sign(request, OWNER), "REQNACK", reason);
    }

    @Test
    void whenDocumentReplacesIdentifierOrKeyThenItIsNacked() {
        for (String document : List.of("{\"id\":\"x\"}", "{\"a\":[{\"id\":\"did:indy:x#verkey\"}]}")) {
            requireRefusal(
                    TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", document)),
                    "REQNACK",
                    "\"operation.diddocContent\" has an");
        }
    }

    @Test
    void whenDocumentIsLongerThanTenKibibytesThenItIsNacked() {
        String limit = "{\"a\":\"" + "x".repeat(10 * 1024 - 8) + "\"}";
        requireWritten(TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", limit)));
        requireRefusal(
                TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", limit + " ")),
                "REQNACK",
                "longer than 10240 characters");
    }

    @Test
    void whenPastIsAskedForThenTheDidIsAsItWas() {
        long before = clock.instant().getEpochSecond();
        clock.set(clock.instant().plusSeconds(60));
        requireWritten(TestRequests.signed(OWNER, Map.of("type", "1", "dest", OWNER.did(), "diddocContent", DOCUMENT)));
        Map<String, Object> question = new HashMap<>(Map.of("type", "105", "dest", OWNER.did()));
        question.put("timestamp", before);
        JsonNode past = TestRequests.nymData(node.ask(TestRequests.unsigned(OWNER.did(), question)));
        assertThat(past.has("diddocContent")).isFalse();
        question.remove("timestamp");
        question.put("seqNo", 4);
        JsonNode written = TestRequests.nymData(node.ask(TestRequests.unsigned(OWNER.did(), question)));
        assertThat(written.path("diddocContent").asString()).isEqualTo(DOCUMENT);
    }

    @Test
    void whenUnprivilegedAuthorIsSignedForByAPrivilegedDidThenTheEndorserIsNamed() {
        Map<String, Object> schema =
                Map.of("type", "101", "data", Map.of("name", "s", "version", "1.0", "attr_names", new String[] {"a"}));
        ObjectNode unnamed = TestRequests.unsigned(OWNER.did(), schema);
        requireRefusal(TestRequests.multiSign(unnamed, OWNER, ENDORSER), "REJECT", "must name its \"endorser\"");
        ObjectNode wrong = TestRequests.unsigned(OWNER.did(), schema).put("endorser", TRUSTEE.did());
        requireRefusal(TestRequests.multiSign(wrong, OWNER, TRUSTEE), "REJECT", "does not have the role ENDORSER");
        requireWritten(TestRequests.endorsed(OWNER, ENDORSER, schema));
        assertThat(node.ask(TestRequests.getTransaction(1, 4))
                        .path("result")
                        .path("data")
                        .path("txn")
                        .path("metadata")
                        .path("endorser")
                        .asString())
                .isEqualTo(ENDORSER.did());
    }
}
