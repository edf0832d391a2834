package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs.IntervalOverride;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every engine does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AnonCredsEngineContract {

    private AnonCredsEngine engine;
    private TestIssuer issuer;
    private LinkSecret linkSecret;
    private Credential credential;

    protected abstract AnonCredsEngine engine();

    @BeforeAll
    void issue(@TempDir Path tails) {
        engine = engine();
        issuer = new TestIssuer(engine, tails);
        linkSecret = engine.createLinkSecret();
        credential = issuer.issue(linkSecret, TestIssuer.enterprise("Ünternehmen 数证", "5000"), 1);
    }

    @Test
    void whenDefinitionIsCreatedThenItCarriesWhatWasAsked() {
        NewCredentialDefinition created = engine.createCredentialDefinition(
                TestObjects.SCHEMA_ID, TestObjects.schema(), TestObjects.ISSUER_ID, "标签", false);

        assertThat(created.definition().schemaId()).isEqualTo(TestObjects.SCHEMA_ID);
        assertThat(created.definition().tag()).isEqualTo("标签");
        assertThat(created.definition().isRevocable()).isFalse();
        assertThat(created.definition().primary().r())
                .containsOnlyKeys("name", "uscc", "capitalx", "since", "master_secret");
        BigInteger p = created.privateKey().p().shiftLeft(1).add(BigInteger.ONE);
        BigInteger q = created.privateKey().q().shiftLeft(1).add(BigInteger.ONE);
        assertThat(p.multiply(q)).isEqualTo(created.definition().primary().n());
        assertThat(p.isProbablePrime(40) && q.isProbablePrime(40)).isTrue();
    }

    @Test
    void whenSchemaHasTheMostAttributesThenCredentialIsIssuedAndProved() {
        List<String> names = IntStream.rangeClosed(1, Schema.MAX_ATTRIBUTES)
                .mapToObj(i -> "Attribute " + i)
                .toList();
        Schema schema = new Schema("large", "1.0", names, TestObjects.ISSUER_ID);
        NewCredentialDefinition created =
                engine.createCredentialDefinition(TestObjects.SCHEMA_ID, schema, TestObjects.ISSUER_ID, "large", false);
        CredentialOffer offer = engine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, created.keyCorrectnessProof());
        NewCredentialRequest request = engine.createRequest(
                offer, created.definition(), linkSecret, "default", new ProverContext.Entropy("e"));
        Credential issued = engine.issue(new CredentialIssuance(
                created.definition(),
                created.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(names.stream().collect(Collectors.toMap(name -> name, name -> name))),
                Optional.empty()));
        Credential held =
                engine.process(issued, request.metadata(), linkSecret, created.definition(), Optional.empty());
        PresentationRequest asked = TestRequests.of(Map.of("last", RequestedAttribute.of("attribute125")), Map.of());
        Presentation presentation = engine.present(new PresentationInputs(
                asked,
                List.of(reveal(held, "last")),
                Map.of(),
                linkSecret,
                Map.of(TestObjects.SCHEMA_ID, schema),
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, created.definition())));

        assertThat(engine.verifyProof(new ProofInputs(
                        presentation,
                        asked,
                        Map.of(TestObjects.SCHEMA_ID, schema),
                        Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, created.definition()),
                        Map.of(),
                        List.of(),
                        List.of())))
                .isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenCredentialIsProcessedThenItHasTheIssuersValues() {
        assertThat(credential.values().get("name").raw()).isEqualTo("Ünternehmen 数证");
        assertThat(credential.values().values()).allMatch(value -> value.isConsistent());
        assertThat(credential.revocation().orElseThrow().index()).isEqualTo(1);
    }

    @Test
    void whenCredentialIsProcessedWithAnotherLinkSecretThenItIsRefused() {
        CredentialOffer offer = offer();
        NewCredentialRequest request = request(offer, linkSecret);
        Credential issued = engine.issue(issuance(offer, request, 2));

        assertThatThrownBy(() -> engine.process(
                        issued,
                        request.metadata(),
                        engine.createLinkSecret(),
                        TestObjects.credentialDefinition(),
                        Optional.of(issuer.registryDefinition())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenRequestAnswersAnotherOfferThenItIsNotIssued() {
        NewCredentialRequest request = request(offer(), linkSecret);

        assertThatThrownBy(() -> engine.issue(issuance(offer(), request, 2))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenRevealedUnrevealedGroupPredicatesAndSelfAttestedArePresentedThenProofIsValid() {
        PresentationRequest request = TestRequests.of(
                Map.of(
                        "name", RequestedAttribute.of("name"),
                        "group", RequestedAttribute.group(List.of("uscc", "SINCE")),
                        "hidden", RequestedAttribute.of("Capital X"),
                        "phone", RequestedAttribute.of("电话")),
                Map.of(
                        "ge", RequestedPredicate.of("CapitalX", PredicateType.GE, 5000),
                        "gt", RequestedPredicate.of("capital x", PredicateType.GT, -1),
                        "le", RequestedPredicate.of("Capital X", PredicateType.LE, 5000),
                        "lt", RequestedPredicate.of("Capital X", PredicateType.LT, Integer.MAX_VALUE)));
        Presentation presentation = present(
                request,
                List.of(new CredentialUse(
                        credential,
                        Optional.empty(),
                        Set.of("name", "group"),
                        Set.of("hidden"),
                        Set.of("ge", "gt", "le", "lt"))),
                Map.of("phone", "123"));

        assertThat(presentation.requestedProof().selfAttested()).containsEntry("phone", "123");
        assertThat(presentation.requestedProof().unrevealed()).containsOnlyKeys("hidden");
        assertThat(presentation.requestedProof().revealedGroups().get("group").values())
                .containsOnlyKeys("uscc", "SINCE");
        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenNonceDiffersThenProofIsInvalid() {
        PresentationRequest request = TestRequests.of(Map.of("name", RequestedAttribute.of("name")), Map.of());
        Presentation presentation = present(request, List.of(reveal(credential, "name")), Map.of());
        PresentationRequest replayed = new PresentationRequest(
                "test",
                "1.0",
                new Nonce(BigInteger.TEN),
                request.requestedAttributes(),
                Map.of(),
                Optional.empty(),
                PresentationRequest.Format.V2);

        assertThat(engine.verifyProof(inputs(presentation, replayed))).isInstanceOf(ProofVerdict.Invalid.class);
    }

    @Test
    void whenPredicateDoesNotHoldThenNoPresentationIsMade() {
        PresentationRequest request =
                TestRequests.of(Map.of(), Map.of("ge", RequestedPredicate.of("Capital X", PredicateType.GE, 5001)));

        assertThatThrownBy(() -> present(
                        request,
                        List.of(new CredentialUse(credential, Optional.empty(), Set.of(), Set.of(), Set.of("ge"))),
                        Map.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenCredentialsOfOneHolderAreCombinedThenProofIsValid() {
        Credential second = issuer.issue(linkSecret, TestIssuer.enterprise("第二", "-7"), 2);
        PresentationRequest request = TestRequests.of(
                Map.of("one", RequestedAttribute.of("name"), "two", RequestedAttribute.of("name")),
                Map.of("negative", RequestedPredicate.of("Capital X", PredicateType.LT, 0)));
        Presentation presentation = present(
                request,
                List.of(
                        reveal(credential, "one"),
                        new CredentialUse(second, Optional.empty(), Set.of("two"), Set.of(), Set.of("negative"))),
                Map.of());

        assertThat(presentation.identifiers()).hasSize(2);
        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenCredentialsOfTwoLinkSecretsAreCombinedThenProofIsInvalid() {
        LinkSecret other = engine.createLinkSecret();
        Credential foreign = issuer.issue(other, TestIssuer.enterprise("another", "1"), 3);
        PresentationRequest request = TestRequests.of(
                Map.of("one", RequestedAttribute.of("name"), "two", RequestedAttribute.of("name")), Map.of());
        Presentation presentation =
                present(request, List.of(reveal(credential, "one"), reveal(foreign, "two")), Map.of());

        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Invalid.class);
    }

    @Test
    void whenCredentialIsUnrevokedThenWitnessesOfAllListsProveIt(@TempDir Path ownTails) {
        TestIssuer own = new TestIssuer(engine, ownTails);
        Credential unrevoked = own.issue(linkSecret, TestIssuer.enterprise("unrevoked", "1"), 7);
        CredentialRevocationState first = own.state(unrevoked);
        own.update(Set.of(), Set.of(2, 3), 200);
        own.update(Set.of(3), Set.of(4), 300);
        CredentialRevocationState updated = engine.updateRevocationState(
                first,
                own.list(0),
                own.registryDefinition(),
                own.currentList(),
                7,
                own.registry().tailsFile());

        assertThat(own.currentList().revokedIndexes()).containsExactlyInAnyOrder(2, 4);
        assertThat(provesUnrevoked(own, unrevoked, updated, 300)).isTrue();
        assertThat(provesUnrevoked(own, unrevoked, own.state(unrevoked), 300)).isTrue();
        assertThat(provesUnrevoked(own, unrevoked, own.state(unrevoked, own.list(1)), 200))
                .isTrue();
    }

    @Test
    void whenCredentialIsRevokedThenProofIsInvalidUntilItIsReinstated(@TempDir Path ownTails) {
        TestIssuer own = new TestIssuer(engine, ownTails);
        Credential revoked = own.issue(linkSecret, TestIssuer.enterprise("revoked", "1"), 1);
        own.update(Set.of(), Set.of(1), 200);

        assertThat(provesUnrevoked(own, revoked, own.state(revoked), 200)).isFalse();

        own.update(Set.of(1), Set.of(), 300);
        assertThat(provesUnrevoked(own, revoked, own.state(revoked), 300)).isTrue();
    }

    @Test
    void whenListIsOlderThanIntervalThenOverrideLetsItPass() {
        PresentationRequest request = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name")), Map.of(), Optional.of(NonRevokedInterval.at(5000)));
        Presentation presentation = present(
                request,
                List.of(new CredentialUse(
                        credential, Optional.of(issuer.state(credential)), Set.of("name"), Set.of(), Set.of())),
                Map.of());

        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Invalid.class);
        assertThat(engine.verifyProof(inputs(
                        presentation,
                        request,
                        List.of(new IntervalOverride(TestObjects.REGISTRY_ID, 5000, TestIssuer.FIRST_LIST)))))
                .isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenTailsFileIsNotTheRegistrysThenNoWitnessIsMade(@TempDir Path elsewhere) throws Exception {
        Path truncated = Files.write(elsewhere.resolve("tails"), new byte[100]);

        assertThatThrownBy(() ->
                        engine.createRevocationState(issuer.registryDefinition(), issuer.currentList(), 1, truncated))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must have 2178 bytes");
        assertThatThrownBy(() -> engine.createRevocationState(
                        issuer.registryDefinition(), issuer.currentList(), 1, elsewhere.resolve("none")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenIndexIsOutsideTheRegistryThenItIsRefused() {
        for (int index : new int[] {-1, 0, TestIssuer.REGISTRY_SIZE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> issuer.issue(linkSecret, TestIssuer.enterprise("x", "1"), index))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("must be from 1 to 7");
        }
        issuer.issue(linkSecret, TestIssuer.enterprise("last", "1"), TestIssuer.REGISTRY_SIZE - 1);
    }

    @Test
    void whenRegistryHasNoRoomThenItIsRefused(@TempDir Path tails) {
        assertThatThrownBy(() -> engine.createRevocationRegistry(
                        TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition(), "r", 1, tails))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 or more");
    }

    @Test
    void whenTextHasZeroCharacterThenItIsRefusedOrKeptWhole() {
        assertThatThrownBy(() -> engine.createOffer(
                        TestObjects.SCHEMA_ID,
                        TestObjects.CREDENTIAL_DEFINITION_ID + "\0more",
                        TestObjects.keyCorrectnessProof()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenManyThreadsVerifyThenEachGetsItsOwnVerdict() {
        PresentationRequest request = TestRequests.of(Map.of("name", RequestedAttribute.of("name")), Map.of());
        Presentation good = present(request, List.of(reveal(credential, "name")), Map.of());
        PresentationRequest other = TestRequests.of(Map.of("since", RequestedAttribute.of("since")), Map.of());

        List<Boolean> wrong = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    boolean valid = engine.verifyProof(inputs(good, i % 2 == 0 ? request : other))
                            instanceof ProofVerdict.Valid;
                    return valid == (i % 2 == 0);
                })
                .filter(right -> !right)
                .toList();

        assertThat(wrong).isEmpty();
    }

    private boolean provesUnrevoked(TestIssuer own, Credential held, CredentialRevocationState state, long timestamp) {
        PresentationRequest request = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name")),
                Map.of("p", RequestedPredicate.of("Capital X", PredicateType.GE, 0)),
                Optional.of(NonRevokedInterval.at(timestamp)));
        Presentation presentation = engine.present(new PresentationInputs(
                request,
                List.of(new CredentialUse(held, Optional.of(state), Set.of("name"), Set.of(), Set.of("p"))),
                Map.of(),
                linkSecret,
                own.published().schemas(),
                own.published().credentialDefinitions()));
        return engine.verifyProof(inputs(own, presentation, request, List.of())) instanceof ProofVerdict.Valid;
    }

    private CredentialOffer offer() {
        return engine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.keyCorrectnessProof());
    }

    private NewCredentialRequest request(CredentialOffer offer, LinkSecret secret) {
        return engine.createRequest(
                offer, TestObjects.credentialDefinition(), secret, "default", new ProverContext.Entropy("e"));
    }

    private CredentialIssuance issuance(CredentialOffer offer, NewCredentialRequest request, int index) {
        return new CredentialIssuance(
                TestObjects.credentialDefinition(),
                TestObjects.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(TestIssuer.enterprise("x", "1")),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        issuer.registryDefinition(), issuer.registry().privateKey(), issuer.currentList(), index)));
    }

    private static CredentialUse reveal(Credential held, String referent) {
        return new CredentialUse(held, Optional.empty(), Set.of(referent), Set.of(), Set.of());
    }

    private Presentation present(
            PresentationRequest request, List<CredentialUse> uses, Map<String, String> selfAttested) {
        return engine.present(new PresentationInputs(
                request,
                uses,
                selfAttested,
                linkSecret,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions()));
    }

    private ProofInputs inputs(Presentation presentation, PresentationRequest request) {
        return inputs(issuer, presentation, request, List.of());
    }

    private ProofInputs inputs(
            Presentation presentation, PresentationRequest request, List<IntervalOverride> overrides) {
        return inputs(issuer, presentation, request, overrides);
    }

    private static ProofInputs inputs(
            TestIssuer issuer,
            Presentation presentation,
            PresentationRequest request,
            List<IntervalOverride> overrides) {
        return new ProofInputs(
                presentation,
                request,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions(),
                issuer.published().revocationRegistryDefinitions(),
                issuer.published().revocationStatusLists(),
                overrides);
    }
}
