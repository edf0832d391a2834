package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.primitives.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The transaction author agreement: set, accepted, retired, disabled. */
class AgreementTests {

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final Instant NOW = Instant.parse("2030-05-17T10:00:00Z");
    private static final long MIDNIGHT = Instant.parse("2030-05-17T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private final TestClock clock = new TestClock(NOW);
    private TestNode node;
    private int names;

    @BeforeEach
    void open() {
        node = TestNode.create(clock);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private JsonNode written(Map<String, ?> operation) {
        JsonNode answer = node.ask(TestRequests.signed(TRUSTEE, operation));
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
        return answer.path("result");
    }

    private void rejected(ObjectNode request, String reason) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REJECT");
        assertThat(answer.path("reason").asString()).contains(reason);
    }

    private static Map<String, Object> mechanisms(String version) {
        return Map.of("type", "5", "version", version, "aml", Map.of("click", "a click"));
    }

    private static Map<String, Object> agreement(String version) {
        return Map.of(
                "type",
                "4",
                "version",
                version,
                "text",
                "terms " + version,
                "ratification_ts",
                NOW.getEpochSecond() - DAY);
    }

    private void setAgreement() {
        written(mechanisms("1"));
        written(agreement("1"));
    }

    private ObjectNode registration() {
        TestDid did = TestDid.named("author" + names++);
        return TestRequests.unsigned(TRUSTEE.did(), Map.of("type", "1", "dest", did.did(), "verkey", did.verkey()));
    }

    private ObjectNode accepted(String version, String mechanism, long time) {
        ObjectNode request = registration();
        request.putObject("taaAcceptance")
                .put("taaDigest", AgreementPaths.digest(version, "terms " + version))
                .put("mechanism", mechanism)
                .put("time", time);
        return TestRequests.sign(request, TRUSTEE);
    }

    private void requireWritten(ObjectNode request) {
        assertThat(node.ask(request).path("op").asString()).isEqualTo("REPLY");
    }

    private JsonNode query(Map<String, ?> operation) {
        return node.ask(TestRequests.unsigned(TRUSTEE.did(), operation)).path("result");
    }

    @Test
    void whenNoAgreementIsSetThenNoneIsFoundAndNoneIsNeeded() {
        assertThat(query(Map.of("type", "6")).path("data").isNull()).isTrue();
        assertThat(query(Map.of("type", "7")).path("data").isNull()).isTrue();
        requireWritten(TestRequests.sign(registration(), TRUSTEE));
        rejected(TestRequests.signed(TRUSTEE, agreement("1")), "needs an acceptance mechanism list");
        rejected(TestRequests.signed(TRUSTEE, Map.of("type", "8")), "already disabled");
    }

    @Test
    void whenAgreementIsSetThenItIsFound() {
        setAgreement();
        JsonNode data = query(Map.of("type", "6")).path("data");
        assertThat(data.path("text").asString()).isEqualTo("terms 1");
        assertThat(data.path("digest").asString()).isEqualTo(AgreementPaths.digest("1", "terms 1"));
        assertThat(data.has("retirement_ts")).isFalse();
        assertThat(query(Map.of("type", "6", "version", "1")).path("data")).isEqualTo(data);
        assertThat(query(Map.of("type", "6", "digest", data.path("digest").asString()))
                        .path("data"))
                .isEqualTo(data);
        assertThat(query(Map.of("type", "6", "timestamp", NOW.getEpochSecond())).path("data"))
                .isEqualTo(data);
        assertThat(query(Map.of("type", "6", "timestamp", NOW.getEpochSecond() - 1))
                        .path("data")
                        .isNull())
                .isTrue();
        assertThat(query(Map.of("type", "7")).path("data").path("aml"))
                .isEqualTo(Json.parse("{\"click\":\"a click\"}"));
        assertThat(query(Map.of("type", "3", "ledgerId", 2, "data", 2))
                        .path("data")
                        .path("txn")
                        .path("ver")
                        .asString())
                .isEqualTo("2");
    }

    @Test
    void whenAgreementIsAcceptedThenTheTransactionIsWritten() {
        setAgreement();
        rejected(TestRequests.sign(registration(), TRUSTEE), "\"taaAcceptance\" is missing");
        requireWritten(accepted("1", "click", MIDNIGHT));
        requireWritten(accepted("1", "click", MIDNIGHT - DAY));
    }

    @Test
    void whenAcceptanceIsWrongThenItIsRejected() {
        setAgreement();
        rejected(accepted("2", "click", MIDNIGHT), "no agreement with the digest");
        rejected(accepted("1", "nod", MIDNIGHT), "no acceptance mechanism nod");
        rejected(accepted("1", "click", MIDNIGHT + 1), "too precise");
        rejected(accepted("1", "click", MIDNIGHT + DAY), "accepted on 2030-05-18");
        rejected(accepted("1", "click", MIDNIGHT - 2 * DAY), "accepted on 2030-05-15");
    }

    @Test
    void whenConfigTransactionAcceptsThenItIsRejected() {
        setAgreement();
        ObjectNode request = TestRequests.unsigned(TRUSTEE.did(), mechanisms("2"));
        request.set("taaAcceptance", accepted("1", "click", MIDNIGHT).path("taaAcceptance"));
        rejected(TestRequests.sign(request, TRUSTEE), "expects no \"taaAcceptance\"");
    }

    @Test
    void whenOlderAgreementIsRetiredThenItCannotBeAcceptedAfterwards() {
        setAgreement();
        written(agreement("2"));
        requireWritten(accepted("1", "click", MIDNIGHT));
        Map<String, Object> retirement = new HashMap<>(Map.of("type", "4", "version", "1"));
        retirement.put("retirement_ts", NOW.getEpochSecond() + 10);
        written(retirement);
        requireWritten(accepted("1", "click", MIDNIGHT));
        clock.set(NOW.plusSeconds(11));
        rejected(accepted("1", "click", MIDNIGHT), "is retired");
        requireWritten(accepted("2", "click", MIDNIGHT));
        retirement.put("version", "2");
        rejected(TestRequests.signed(TRUSTEE, retirement), "latest agreement cannot be retired");
    }

    @Test
    void whenAgreementsAreDisabledThenNoneIsNeeded() {
        setAgreement();
        clock.set(NOW.plusSeconds(60));
        written(Map.of("type", "8"));
        assertThat(query(Map.of("type", "6")).path("data").isNull()).isTrue();
        assertThat(query(Map.of("type", "6", "version", "1"))
                        .path("data")
                        .path("retirement_ts")
                        .asLong())
                .isEqualTo(NOW.getEpochSecond() + 60);
        assertThat(query(Map.of("type", "6", "timestamp", NOW.getEpochSecond()))
                        .path("data")
                        .path("version")
                        .asString())
                .isEqualTo("1");
        requireWritten(TestRequests.sign(registration(), TRUSTEE));
    }

    @Test
    void whenAgreementContradictsAnOlderOneThenItIsRejected() {
        setAgreement();
        Map<String, Object> other = new HashMap<>(agreement("1"));
        other.put("text", "other terms");
        rejected(TestRequests.signed(TRUSTEE, other), "text of an agreement cannot be changed");
        other = new HashMap<>(agreement("1"));
        other.put("ratification_ts", 5);
        rejected(TestRequests.signed(TRUSTEE, other), "\"ratification_ts\" of an agreement cannot be changed");
        other = new HashMap<>(agreement("3"));
        other.put("ratification_ts", NOW.getEpochSecond() + 1);
        rejected(TestRequests.signed(TRUSTEE, other), "cannot lie in the future");
        other = new HashMap<>(agreement("3"));
        other.remove("text");
        rejected(TestRequests.signed(TRUSTEE, other), "must have a \"text\"");
        rejected(TestRequests.signed(TRUSTEE, mechanisms("1")), "list of version 1");
    }

    @Test
    void whenSomebodyElseSetsThemThenItIsRejected() {
        TestDid steward = TestDid.named("Steward");
        requireWritten(TestRequests.nym(TRUSTEE, steward, "2"));
        rejected(TestRequests.signed(steward, mechanisms("1")), "not enough signatures of TRUSTEE");
        setAgreement();
        rejected(TestRequests.signed(steward, agreement("2")), "not enough signatures of TRUSTEE");
        rejected(TestRequests.signed(steward, Map.of("type", "8")), "not enough signatures of TRUSTEE");
    }
}
