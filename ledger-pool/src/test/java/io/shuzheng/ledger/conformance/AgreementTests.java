package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.request.AuthorAgreementAcceptance;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The transaction author agreement and its acceptance mechanisms: set, accepted, retired, disabled. */
@Conformance
class AgreementTests {

    private static final long DAY = 86_400;

    private final ConformanceLedger ledger;
    private final String version = ConformanceLedger.newName();
    private final String text = "terms " + version;
    private final LedgerIdentity steward;

    AgreementTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.steward = ledger.newHolder(LedgerRole.STEWARD);
    }

    @BeforeEach
    void set() {
        writeAndFind(
                mechanisms(version), LedgerOperation.of(TransactionType.GET_TXN_AUTHOR_AGREEMENT_AML, Json.object()));
        writeAndFind(agreement(version, text), latest());
    }

    /** Other tests' writes need no agreement. */
    @AfterEach
    void disable() {
        if (ledger.read(latest()).path("data").isObject()) {
            ledger.write(
                    ledger.trustee(), LedgerOperation.of(TransactionType.TXN_AUTHOR_AGREEMENT_DISABLE, Json.object()));
            ledger.readUntil(latest(), result -> result.path("data").isNull());
        }
    }

    private void writeAndFind(LedgerOperation operation, LedgerOperation query) {
        ledger.find(query, ledger.write(ledger.trustee(), operation));
    }

    private static LedgerOperation mechanisms(String version) {
        ObjectNode members = Json.object().put("version", version).put("amlContext", "a context");
        members.set("aml", Json.object().put("click", "a click"));
        return LedgerOperation.of(TransactionType.TXN_AUTHOR_AGREEMENT_AML, members);
    }

    private static LedgerOperation agreement(String version, String text) {
        return LedgerOperation.of(
                TransactionType.TXN_AUTHOR_AGREEMENT,
                Json.object()
                        .put("version", version)
                        .put("text", text)
                        .put("ratification_ts", Instant.now().getEpochSecond() - DAY));
    }

    private static LedgerOperation latest() {
        return LedgerOperation.of(TransactionType.GET_TXN_AUTHOR_AGREEMENT, Json.object());
    }

    private static LedgerOperation agreementBy(String member, String value) {
        return LedgerOperation.of(
                TransactionType.GET_TXN_AUTHOR_AGREEMENT, Json.object().put(member, value));
    }

    private static String digest(String version, String text) {
        return HexFormat.of().formatHex(Digests.sha256((version + text).getBytes(StandardCharsets.UTF_8)));
    }

    private LedgerRequest registration(AuthorAgreementAcceptance acceptance) {
        return ledger.request(ledger.trustee().did(), Operations.nym(ledger.newIdentity()))
                .accepting(acceptance)
                .signedBy(ledger.trustee());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private AuthorAgreementAcceptance acceptance() {
        return new AuthorAgreementAcceptance(digest(version, text), "click", today());
    }

    @Test
    void whenAgreementIsSetThenItIsFoundByEachOfItsNames() {
        JsonNode data = ledger.read(latest()).path("data");

        assertThat(data.path("text").asString()).isEqualTo(text);
        assertThat(data.path("version").asString()).isEqualTo(version);
        assertThat(data.path("digest").asString()).isEqualTo(digest(version, text));
        assertThat(data.has("retirement_ts")).isFalse();
        assertThat(ledger.read(agreementBy("version", version)).path("data")).isEqualTo(data);
        assertThat(ledger.read(agreementBy("digest", digest(version, text))).path("data"))
                .isEqualTo(data);
        assertThat(ledger.read(agreementBy("version", "none")).path("data").isNull())
                .isTrue();
    }

    @Test
    void whenMechanismsAreSetThenTheyAreFound() {
        JsonNode data = ledger.read(LedgerOperation.of(
                        TransactionType.GET_TXN_AUTHOR_AGREEMENT_AML,
                        Json.object().put("version", version)))
                .path("data");

        assertThat(data.path("aml")).isEqualTo(Json.object().put("click", "a click"));
        assertThat(data.path("amlContext").asString()).isEqualTo("a context");
    }

    @Test
    void whenAgreementIsAcceptedThenTheTransactionIsWrittenWithIt() {
        ledger.reject(ledger.trustee(), Operations.nym(ledger.newIdentity()));

        JsonNode written = ledger.write(registration(acceptance()));

        assertThat(written.path("txn")
                        .path("metadata")
                        .path("taaAcceptance")
                        .path("taaDigest")
                        .asString())
                .isEqualTo(digest(version, text));
    }

    @Test
    void whenAcceptanceIsWrongThenItIsRejected() {
        String digest = digest(version, text);
        reject(new AuthorAgreementAcceptance(digest("other", text), "click", today()));
        reject(new AuthorAgreementAcceptance(digest, "nod", today()));
        reject(new AuthorAgreementAcceptance(digest, "click", today().plusDays(2)));
        reject(new AuthorAgreementAcceptance(digest, "click", today().minusDays(3)));
    }

    private void reject(AuthorAgreementAcceptance acceptance) {
        ledger.refuse(Stage.AUTHORIZATION, registration(acceptance));
    }

    @Test
    void whenConfigurationTransactionAcceptsThenItIsRejected() {
        ledger.refuse(
                Stage.AUTHORIZATION,
                ledger.request(ledger.trustee().did(), mechanisms(ConformanceLedger.newName()))
                        .accepting(acceptance())
                        .signedBy(ledger.trustee()));
    }

    @Test
    void whenOlderAgreementIsRetiredThenItCannotBeAccepted() {
        String second = ConformanceLedger.newName();
        writeAndFind(agreement(second, "terms " + second), latest());
        ledger.write(registration(acceptance()));

        ledger.write(ledger.trustee(), retirement(version));

        reject(acceptance());
        ledger.write(registration(new AuthorAgreementAcceptance(digest(second, "terms " + second), "click", today())));
        ledger.reject(ledger.trustee(), retirement(second));
    }

    private static LedgerOperation retirement(String version) {
        return LedgerOperation.of(
                TransactionType.TXN_AUTHOR_AGREEMENT,
                Json.object()
                        .put("version", version)
                        .put("retirement_ts", Instant.now().getEpochSecond() - 5));
    }

    @Test
    void whenAgreementsAreDisabledThenNoneIsNeededOrFoundButByItsName() {
        disable();

        ledger.write(ledger.trustee(), Operations.nym(ledger.newIdentity()));
        assertThat(ledger.read(latest()).path("data").isNull()).isTrue();
        assertThat(ledger.readUntil(
                                agreementBy("version", version),
                                found -> found.path("data").has("retirement_ts"))
                        .path("data")
                        .path("text")
                        .asString())
                .isEqualTo(text);
        ledger.reject(
                ledger.trustee(), LedgerOperation.of(TransactionType.TXN_AUTHOR_AGREEMENT_DISABLE, Json.object()));
    }

    @Test
    void whenAgreementContradictsAnOlderOneThenItIsRejected() {
        ledger.reject(ledger.trustee(), agreement(version, "other terms"));
        ledger.reject(ledger.trustee(), mechanisms(version));
        LedgerOperation future = LedgerOperation.of(
                TransactionType.TXN_AUTHOR_AGREEMENT,
                Json.object()
                        .put("version", ConformanceLedger.newName())
                        .put("text", "t")
                        .put("ratification_ts", Instant.now().getEpochSecond() + DAY));
        ledger.reject(ledger.trustee(), future);
    }

    @Test
    void whenNoTrusteeWritesThemThenTheyAreRejected() {
        String other = ConformanceLedger.newName();

        ledger.reject(steward, mechanisms(other));
        ledger.reject(steward, agreement(other, other));
        ledger.reject(steward, LedgerOperation.of(TransactionType.TXN_AUTHOR_AGREEMENT_DISABLE, Json.object()));
    }

    @Test
    void whenTheyAreMalformedThenTheyAreNacked() {
        ledger.nack(ledger.trustee(), Operations.of(TransactionType.TXN_AUTHOR_AGREEMENT, "{'text':'t'}"));
        ledger.nack(
                ledger.trustee(), Operations.of(TransactionType.TXN_AUTHOR_AGREEMENT_AML, "{'version':'x','aml':{}}"));
        ledger.nack(ledger.trustee(), Operations.of(TransactionType.TXN_AUTHOR_AGREEMENT_AML, "{'version':'x'}"));
    }
}
