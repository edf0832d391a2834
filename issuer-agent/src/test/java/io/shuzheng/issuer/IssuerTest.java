package io.shuzheng.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.AnonCredsPart;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokedCredential;
import io.shuzheng.issuer.Issuance.RevocationState;
import io.shuzheng.issuer.IssuanceException.Reason;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issuing and revoking, over HTTP and a ledger, with registries of two credentials each. */
class IssuerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Map<String, String> VALUES = Map.of("owner", "数据公司", "total", "12345");

    @TempDir
    static Path folder;

    private static TestIssuing parts;

    /** The answer to each step is lost once, and after the first loss the issuer starts again. */
    @BeforeAll
    static void publish() {
        parts = new TestIssuing(folder);
        loseAnswer();
        parts.restartIssuer();
        parts.connect();
        parts.publisher.skip.set(1);
        loseAnswer();
        parts.publisher.skip.set(2);
        loseAnswer();
        parts.definitionId = parts.issuer.publish(parts.schema("asset"), "main", true, 3);
    }

    private static void loseAnswer() {
        parts.publisher.losses.set(1);
        assertThatThrownBy(() -> parts.issuer.publish(parts.schema("asset"), "main", true, 3))
                .hasMessage("the answer was lost");
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    @BeforeEach
    void forget() {
        parts.holder.answer = TestHolder.Answer.REQUEST;
        parts.holder.credentials.clear();
        parts.holder.offers.clear();
        parts.holder.revoked.clear();
        parts.events.issued.clear();
        parts.events.revoked.clear();
    }

    private String offer(Optional<String> parent) {
        return parts.issuerAgent
                .context()
                .store()
                .execute(work -> parts.issuer.offer(work, parts.toHolder, parts.definitionId, VALUES, parent));
    }

    private static Issuance issuance(String id) {
        return parts.issuerAgent.context().store().read(reader -> parts.issuer.issuance(reader, id));
    }

    private static void revoke(String id) {
        parts.issuerAgent.context().store().run(work -> parts.issuer.revoke(work, id));
    }

    @Test
    void whenPublishedAgainThenIdIsTheSame() {
        assertThat(parts.issuer.publish(parts.schema("asset"), "main", true, 3)).isEqualTo(parts.definitionId);
        assertThat(parts.issuerAgent.context().store().read(parts.issuer::credentialDefinitions))
                .containsExactly(parts.definitionId);
        assertThatThrownBy(() -> parts.issuer.publish(parts.schema("asset"), "main", false, 0))
                .isInstanceOfSatisfying(
                        IssuanceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_DEFINITION));
    }

    @Test
    void whenOfferIsTakenThenHolderHasCredentialUntilItIsRevoked() throws Exception {
        String id = offer(Optional.of("parent"));
        await().atMost(LONG).until(() -> parts.events.issued.contains(id + " parent"));
        Credential credential = parts.holder.credentials.get(0);
        assertThat(credential.values().get("owner").raw()).isEqualTo("数据公司");
        assertThat(issuance(id).state()).isEqualTo(IssueCredentialState.DONE);

        String registryId = credential.revocation().orElseThrow().registryId();
        RevocationRegistryDefinition registry = parts.ledger.registry().revocationRegistryDefinition(registryId);
        byte[] tails = TestIssuing.CLIENT
                .send(
                        HttpRequest.newBuilder(URI.create(registry.tailsLocation()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        assertThat(Base58.encode(Digests.sha256(tails))).isEqualTo(registry.tailsHash());

        parts.publisher.losses.set(2);
        revoke(id);
        revoke(id);
        await().atMost(LONG).until(() -> parts.events.revoked.contains(id));
        int index = credential.revocation().orElseThrow().index();
        RevocationStatusList list = parts.ledger.registry().revocationStatusList(registryId, Long.MAX_VALUE >> 24);
        assertThat(list.isRevoked(index)).isTrue();
        assertThat(issuance(id).revocation()).isEqualTo(RevocationState.REVOKED);
        await().atMost(LONG).until(() -> !parts.holder.revoked.isEmpty());
        assertThat(parts.holder.revoked).containsExactly(new RevokedCredential(registryId, index));
        assertThat(parts.events.revoked).containsExactly(id);
    }

    @Test
    void whenRegistryIsFullThenNextIsMadeMeanwhile() {
        List<String> ids = List.of(offer(Optional.empty()), offer(Optional.empty()), offer(Optional.empty()));
        await().atMost(LONG).until(() -> parts.events.issued.size() == 3);
        assertThat(parts.holder.credentials)
                .extracting(credential -> credential.revocation().orElseThrow().registryId() + " "
                        + credential.revocation().orElseThrow().index())
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(ids).allSatisfy(id -> assertThat(issuance(id).state()).isEqualTo(IssueCredentialState.DONE));
    }

    @Test
    void whenHolderProposesThenOfferComesInItsThreadAndNames() {
        var proposed = parts.holder.protocol.propose(
                AnonCredsFamily.HLINDY,
                Optional.of(CredentialPreview.of(VALUES)),
                Json.object(),
                Optional.of("settlement"));
        parts.holder.begun(proposed.exchange());
        parts.holderAgent
                .context()
                .store()
                .run(work -> parts.holderAgent.context().messenger().send(work, parts.toIssuer, proposed.message()));

        String id =
                Issuance.idOf(parts.toHolder, proposed.exchange().conversation().threadId());
        await().atMost(LONG).until(() -> parts.events.issued.contains(id + " settlement"));
        assertThat(parts.holder.offers.get(0).offers().family(AnonCredsPart.CREDENTIAL_OFFER))
                .contains(AnonCredsFamily.HLINDY);
        assertThat(parts.holder.credentials).hasSize(1);
    }

    @Test
    void whenHolderDeclinesThenListenerKnowsTheCode() {
        parts.holder.answer = TestHolder.Answer.DECLINE;
        String id = offer(Optional.empty());

        await().atMost(LONG).until(() -> parts.events.refused.contains(id + " not-wanted"));
        assertThatThrownBy(() -> revoke(id))
                .isInstanceOfSatisfying(
                        IssuanceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ISSUED));
    }

    @Test
    void whenHolderKeepsWhatItTurnsDownThenItIsRevoked() {
        parts.holder.answer = TestHolder.Answer.KEEP_AND_TURN_DOWN;
        String id = offer(Optional.empty());

        await().atMost(LONG).until(() -> parts.events.refused.contains(id + " not-wanted"));
        await().atMost(LONG).until(() -> parts.events.revoked.contains(id));
        await().atMost(LONG).until(() -> !parts.holder.revoked.isEmpty());
        Credential.Revocation kept =
                parts.holder.credentials.get(0).revocation().orElseThrow();
        assertThat(parts.ledger
                        .registry()
                        .revocationStatusList(kept.registryId(), Long.MAX_VALUE >> 24)
                        .isRevoked(kept.index()))
                .isTrue();
        assertThat(issuance(id).state()).isEqualTo(IssueCredentialState.ABANDONED);
        assertThat(issuance(id).revocation()).isEqualTo(RevocationState.REVOKED);
        revoke(id);
    }

    @Test
    void whenRequestIsForAnotherOfferThenNothingIsIssuedAndHolderIsTold() {
        parts.holder.answer = TestHolder.Answer.REQUEST_FOR_OTHER_OFFER;
        String id = offer(Optional.empty());

        await().atMost(LONG).until(() -> parts.events.refused.contains(id + " invalid-message"));
        await().atMost(LONG).until(() -> parts.holder.problems.contains("invalid-message"));
        assertThat(issuance(id).state()).isEqualTo(IssueCredentialState.ABANDONED);
        assertThat(parts.holder.credentials).isEmpty();
    }

    @Test
    void whenValuesAreNotThoseOfTheSchemaThenOfferIsRefused() {
        assertThatThrownBy(() -> parts.issuerAgent
                        .context()
                        .store()
                        .run(work -> parts.issuer.offer(
                                work, parts.toHolder, parts.definitionId, Map.of("owner", "x"), Optional.empty())))
                .isInstanceOfSatisfying(
                        IssuanceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_ATTRIBUTES));
    }
}
