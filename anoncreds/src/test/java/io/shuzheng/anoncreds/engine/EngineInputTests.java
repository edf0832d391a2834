package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no engine needs to check, because its inputs cannot exist otherwise. */
class EngineInputTests {

    private static final RevocationRegistryPrivateKey KEY =
            RevocationRegistryPrivateKey.fromJson(TestObjects.json("revocation-registry-private-key"));

    @Test
    void whenStatusListIsUpdatedThenOnlyRealChangesAreTaken() {
        assertThat(update(TestObjects.statusList(), Set.of(), Set.of(1, 7), 101).revoked())
                .containsExactlyInAnyOrder(1, 7);
        assertThat(update(TestObjects.laterStatusList(), Set.of(5), Set.of(), 201)
                        .issued())
                .containsExactly(5);
        for (Runnable wrong : List.<Runnable>of(
                () -> update(TestObjects.statusList(), Set.of(), Set.of(0), 101),
                () -> update(TestObjects.statusList(), Set.of(), Set.of(8), 101),
                () -> update(TestObjects.statusList(), Set.of(), Set.of(-1), 101),
                () -> update(TestObjects.statusList(), Set.of(1), Set.of(), 101),
                () -> update(TestObjects.laterStatusList(), Set.of(), Set.of(5), 201),
                () -> update(TestObjects.statusList(), Set.of(), Set.of(1), 100))) {
            assertThatThrownBy(wrong::run).isInstanceOf(InvalidInputException.class);
        }
    }

    private static StatusListUpdate update(
            RevocationStatusList list, Set<Integer> issued, Set<Integer> revoked, long timestamp) {
        return new StatusListUpdate(
                TestObjects.credentialDefinition(), TestObjects.registry(), KEY, list, issued, revoked, timestamp);
    }

    @Test
    void whenValuesAreNotThoseOfTheDefinitionThenNothingIsIssued() {
        Map<String, String> right = TestIssuer.enterprise("x", "1");

        assertThat(issuance(right).values()).hasSize(4);
        assertThatThrownBy(() -> issuance(Map.of("name", "x"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        issuance(Map.of("name", "x", "uscc", "1", "Capital X", "1", "since", "1", "another", "1")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> issuance(Map.of("name", "x", "NAME", "y", "uscc", "1", "Capital X", "1", "since", "1")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenIndexIsRevokedThenNothingIsIssuedForIt() {
        assertThatThrownBy(() -> new CredentialIssuance.RegistryPlace(
                        TestObjects.registry(), KEY, TestObjects.laterStatusList(), 5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("revoked already");
    }

    private static CredentialIssuance issuance(Map<String, String> values) {
        return new CredentialIssuance(
                TestObjects.credentialDefinition(),
                TestObjects.privateKey(),
                CredentialOffer.fromJson(TestObjects.json("credential-offer")),
                CredentialRequest.fromJson(TestObjects.json("credential-request")),
                CredentialIssuance.encode(values),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        TestObjects.registry(), KEY, TestObjects.statusList(), 1)));
    }

    @Test
    void whenReferentsAreNotAnsweredOnceEachThenNothingIsPresented() {
        assertThat(inputs(Set.of("a"), Set.of("p"), Map.of("s", "x")).selfAttested())
                .hasSize(1);
        for (Runnable wrong : List.<Runnable>of(
                () -> inputs(Set.of("a"), Set.of("p"), Map.of()),
                () -> inputs(Set.of("a", "s"), Set.of("p"), Map.of("s", "x")),
                () -> inputs(Set.of("a", "other"), Set.of("p"), Map.of("s", "x")),
                () -> inputs(Set.of("a"), Set.of(), Map.of("s", "x")),
                () -> inputs(Set.of("a"), Set.of("p", "other"), Map.of("s", "x")),
                () -> inputs(Set.of("s"), Set.of("p"), Map.of("a", "x")))) {
            assertThatThrownBy(wrong::run).isInstanceOf(InvalidInputException.class);
        }
    }

    private static PresentationInputs inputs(
            Set<String> revealed, Set<String> predicates, Map<String, String> selfAttested) {
        PresentationRequest request = TestRequests.of(
                Map.of(
                        "a", RequestedAttribute.of("name").restrictedTo(Restriction.issuer(TestObjects.ISSUER_ID)),
                        "s", RequestedAttribute.of("uscc")),
                Map.of("p", RequestedPredicate.of("Capital X", PredicateType.GE, 1)));
        return new PresentationInputs(
                request,
                List.of(new PresentationInputs.CredentialUse(
                        Credential.fromJson(TestObjects.json("credential")),
                        Optional.empty(),
                        revealed,
                        Set.of(),
                        predicates)),
                selfAttested,
                TestObjects.linkSecret(),
                Map.of(TestObjects.SCHEMA_ID, TestObjects.schema()),
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()));
    }
}
