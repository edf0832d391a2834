package io.shuzheng.holder;

import static io.shuzheng.holder.TestVerifier.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolderWalletTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private TestWorld world;

    @BeforeEach
    void start() {
        world = new TestWorld(folder);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void whenOfferedThenCredentialIsKeptAndPresentedWithANonRevocationProof() {
        StoredCredential stored = world.issue("第一公司", "900");
        await().atMost(PATIENCE).until(() -> world.issuer.acknowledged.get() == 1);
        assertThat(stored.rawValue("capitalx")).contains("900");
        assertThat(stored.toString()).doesNotContain("900").doesNotContain("第一公司");
        assertThat(world.owner.events).contains("stored parent");

        String thread = world.verifier.ask(world.verifierToHolder, capitalAtLeast(600));

        assertThat(world.outcome(thread)).isEqualTo("verified");
        assertThat(world.verifier.presentations.get(thread).requestedProof().revealed())
                .containsOnlyKeys("name");
        await().atMost(PATIENCE).until(() -> world.owner.events.contains("accepted"));
    }

    @Test
    void whenVerifierAsksForASecondThresholdThenItIsRefusedEvenAfterARestart() {
        world.issue("第一公司", "900");
        assertThat(ask(capitalAtLeast(600))).isEqualTo("verified");
        assertThat(ask(capital(PredicateType.GT, 599))).isEqualTo("verified");
        assertThat(ask(capitalAtLeast(700))).isEqualTo("SECOND_THRESHOLD");

        world.restartHolder();

        assertThat(ask(capitalAtLeast(800))).isEqualTo("SECOND_THRESHOLD");
        assertThat(ask(capital(PredicateType.LE, 1000))).isEqualTo("SECOND_THRESHOLD");
        assertThat(ask(capitalAtLeast(600))).isEqualTo("verified");
    }

    @Test
    void whenAThresholdWasNotMetThenThatWasAnAnswerToo() {
        world.issue("第一公司", "900");

        assertThat(ask(capitalAtLeast(1000))).isEqualTo("PREDICATE_NOT_SATISFIED");
        assertThat(ask(capitalAtLeast(600))).isEqualTo("SECOND_THRESHOLD");
        var other = world.reconnectVerifier();
        assertThat(world.outcome(world.verifier.ask(other, capitalAtLeast(600))))
                .isEqualTo("verified");
    }

    @Test
    void whenOneRequestHasTwoThresholdsOnAnAttributeThenItIsRefused() {
        world.issue("第一公司", "900");

        assertThat(ask(request(
                        Map.of(),
                        Map.of(
                                "low", RequestedPredicate.of("Capital X", PredicateType.GE, 600),
                                "high", RequestedPredicate.of("capital x", PredicateType.GE, 700)))))
                .isEqualTo("SECOND_THRESHOLD");
    }

    @Test
    void whenARestrictionAsksAboutAHiddenValueThenItTellsNothing() {
        world.issue("第一公司", "900");
        Restriction guess = Restriction.attributeValue("capital x", "900");

        assertThat(ask(request(Map.of("name", RequestedAttribute.of("name").restrictedTo(guess)), Map.of())))
                .isEqualTo("NO_CREDENTIAL");
        assertThat(ask(request(
                        Map.of("capital", RequestedAttribute.of("capital x").restrictedTo(guess)), Map.of())))
                .isEqualTo("verified");
    }

    @Test
    void whenNoCredentialAnswersThenTheRequestIsRefused() {
        assertThat(ask(capitalAtLeast(600))).isEqualTo("NO_CREDENTIAL");
        world.issue("第一公司", "900");
        assertThat(ask(request(Map.of("phone", RequestedAttribute.of("phone")), Map.of())))
                .isEqualTo("NO_CREDENTIAL");
        assertThat(ask(request(
                        Map.of(
                                "name",
                                RequestedAttribute.of("name")
                                        .restrictedTo(Restriction.credentialDefinition("did:web:other/cd"))),
                        Map.of())))
                .isEqualTo("NO_CREDENTIAL");
    }

    @Test
    void whenCredentialIsRevokedThenTheRequestIsRefused() {
        world.issue("第一公司", "900");
        world.issuer.notifyRevoked(world.issuerToHolder, 1);
        assertThat(ask(capitalAtLeast(600))).isEqualTo("verified");
        assertThat(world.credentials().get(0).revoked()).isFalse();

        world.issuer.revoke(world.issuerToHolder, 1);

        await().atMost(PATIENCE).until(() -> world.credentials().get(0).revoked());
        assertThat(ask(capitalAtLeast(600))).isEqualTo("REVOKED");
        assertThat(world.owner.events).contains("revoked");
    }

    @Test
    void whenSeveralCredentialsDoThenTheNewestUnrevokedAnswers() {
        world.issue("第一公司", "900");
        world.issue("第二公司", "900");
        world.issue("第三公司", "500");
        String thread = world.verifier.ask(world.verifierToHolder, capitalAtLeast(600));
        assertThat(world.outcome(thread)).isEqualTo("verified");
        assertThat(name(thread)).isEqualTo("第二公司");

        world.issuer.revoke(world.issuerToHolder, 2);
        String next = world.verifier.ask(world.verifierToHolder, capitalAtLeast(600));

        assertThat(world.outcome(next)).isEqualTo("verified");
        assertThat(name(next)).isEqualTo("第一公司");
        assertThat(world.issuer.tailsServed).hasValue(1);
    }

    @Test
    void whenTheIssuerSendsOtherValuesThanOfferedThenNothingIsKept() {
        world.issuer.forged.putAll(TestWorld.enterprise("别的公司", "1"));

        world.issuer.offer(world.issuerToHolder, TestWorld.enterprise("第一公司", "900"));

        await().atMost(PATIENCE).until(() -> world.issuer.problems.contains("invalid-message"));
        assertThat(world.credentials()).isEmpty();
        assertThat(world.owner.events).contains("issuance invalid-message");
    }

    @Test
    void whenHolderProposesThenItGetsWhatItProposed() {
        var holder = world.holderAgent.context();
        var connection = holder.store().read(holder.connections()::all).get(0);

        holder.store()
                .run(work -> world.wallet.propose(
                        work, connection, TestWorld.enterprise("第一公司", "900"), Optional.of("application")));

        await().atMost(PATIENCE).until(() -> world.credentials().size() == 1);
        assertThat(world.owner.events).contains("stored application");
    }

    @Test
    void whenTheOwnerIsAskedThenExchangesWaitForTheAnswer() {
        var store = world.holderAgent.context().store();
        world.owner.acceptsOffers = false;
        world.owner.decision = PresentationDecision.ASK;
        world.issuer.offer(world.issuerToHolder, TestWorld.enterprise("第一公司", "900"));
        await().atMost(PATIENCE).until(() -> store.read(world.wallet::issuances).size() == 1);
        String issuance = store.read(world.wallet::issuances).get(0).id();
        assertThat(world.issuer.lastIndex).hasValue(0);

        store.run(work -> world.wallet.request(work, issuance));

        await().atMost(PATIENCE).until(() -> world.credentials().size() == 1);
        String thread = world.verifier.ask(world.verifierToHolder, capitalAtLeast(600));
        await().atMost(PATIENCE)
                .until(() -> store.read(world.wallet::presentations).size() == 1);
        String presentation = store.read(world.wallet::presentations).get(0).id();
        assertThat(world.verifier.outcomes).isEmpty();
        Optional<CannotPresentException.Reason> refusal =
                store.execute(work -> world.wallet.present(work, presentation));
        assertThat(refusal).isEmpty();
        assertThat(world.outcome(thread)).isEqualTo("verified");
    }

    @Test
    void whenARequestIsMalformedThenItIsRefusedAndNothingIsKept() {
        String thread =
                world.verifier.askRaw(world.verifierToHolder, Json.object().put("name", "papers"));

        assertThat(world.outcome(thread)).isEqualTo("invalid-message");
        assertThat(world.holderAgent.context().store().read(world.wallet::presentations))
                .isEmpty();
    }

    @Test
    void whenCredentialIsKeptThenItsValuesAreNotInTheFileInTheClear() throws IOException {
        world.issue("no-ordinary-name", "900");
        assertThat(ask(capitalAtLeast(600))).isEqualTo("verified");
        world.holderAgent.close();

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("holder.db"))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("no-ordinary-name").doesNotContain("91310000MA1FL0XX4B");
            }
        }
    }

    private String ask(PresentationRequest request) {
        return world.outcome(world.verifier.ask(world.verifierToHolder, request));
    }

    private String name(String thread) {
        return world.verifier
                .presentations
                .get(thread)
                .requestedProof()
                .revealed()
                .get("name")
                .value()
                .raw();
    }

    private static PresentationRequest capitalAtLeast(int bound) {
        return capital(PredicateType.GE, bound);
    }

    private static PresentationRequest capital(PredicateType type, int bound) {
        Restriction ours = Restriction.credentialDefinition(TestRegistry.DEFINITION_ID);
        return request(
                Map.of("name", RequestedAttribute.of("name").restrictedTo(ours)),
                Map.of(
                        "capital",
                        RequestedPredicate.of("Capital X", type, bound).restrictedTo(ours)));
    }
}
