package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Issuer, holder and verifier each on one engine or the other, all eight ways: what one makes, another takes as JSON. */
@RequiresNativeEngine
class MixedEnginesTest {

    private static final Map<String, AnonCredsEngine> ENGINES =
            Map.of("java", AnonCredsEngines.javaEngine(), "native", AnonCredsEngines.nativeEngine());
    private static final PresentationRequest REQUEST = TestRequests.of(
            Map.of("name", RequestedAttribute.of("name"), "since", RequestedAttribute.of("since")),
            Map.of(
                    "at least", RequestedPredicate.of("Capital X", PredicateType.GE, -5),
                    "less", RequestedPredicate.of("Capital X", PredicateType.LT, 5001)),
            Optional.of(NonRevokedInterval.at(200)));

    @TempDir
    Path tails;

    static Stream<Arguments> roles() {
        List<String> names = List.of("java", "native");
        return IntStream.range(0, 8)
                .mapToObj(bits -> Arguments.of(names.get(bits & 1), names.get(bits >> 1 & 1), names.get(bits >> 2)));
    }

    @ParameterizedTest(name = "issuer {0}, holder {1}, verifier {2}")
    @MethodSource("roles")
    void whenRolesUseDifferentEnginesThenUnrevokedIsProvedAndRevokedIsNot(
            String issuerName, String holderName, String verifierName) {
        AnonCredsEngine issuerEngine = ENGINES.get(issuerName);
        AnonCredsEngine holder = ENGINES.get(holderName);
        AnonCredsEngine verifier = ENGINES.get(verifierName);
        TestIssuer issuer = new TestIssuer(issuerEngine, tails);
        LinkSecret linkSecret = holder.createLinkSecret();
        Credential credential = issue(issuerEngine, holder, issuer, linkSecret, 3);
        Credential soonRevoked = issue(issuerEngine, holder, issuer, linkSecret, 4);
        CredentialRevocationState first = state(holder, issuer, issuer.list(0), 3);
        issuer.update(Set.of(), Set.of(1, 4), 200);

        CredentialRevocationState updated = holder.updateRevocationState(
                first,
                issuer.list(0),
                issuer.registryDefinition(),
                issuer.currentList(),
                3,
                issuer.registry().tailsFile());

        assertThat(proved(holder, verifier, issuer, linkSecret, credential, updated))
                .isTrue();
        assertThat(proved(
                        holder,
                        verifier,
                        issuer,
                        linkSecret,
                        credential,
                        state(holder, issuer, issuer.currentList(), 3)))
                .isTrue();
        assertThat(proved(
                        holder,
                        verifier,
                        issuer,
                        linkSecret,
                        soonRevoked,
                        state(holder, issuer, issuer.currentList(), 4)))
                .isFalse();
    }

    private static Credential issue(
            AnonCredsEngine issuerEngine, AnonCredsEngine holder, TestIssuer issuer, LinkSecret linkSecret, int index) {
        CredentialDefinition definition = TestObjects.credentialDefinition();
        CredentialOffer offer = issuerEngine.createOffer(
                TestObjects.SCHEMA_ID, TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.keyCorrectnessProof());
        NewCredentialRequest request = holder.createRequest(
                CredentialOffer.parse(Json.write(offer.toJson())),
                definition,
                linkSecret,
                "default",
                new ProverContext.Entropy("entropy"));
        Credential issued = issuerEngine.issue(new CredentialIssuance(
                definition,
                TestObjects.privateKey(),
                offer,
                request.request(),
                CredentialIssuance.encode(TestIssuer.enterprise("数证", "5000")),
                Optional.of(new RegistryPlace(
                        issuer.registryDefinition(), issuer.registry().privateKey(), issuer.currentList(), index))));
        return holder.process(
                Credential.parse(Json.write(issued.toJson())),
                request.metadata(),
                linkSecret,
                definition,
                Optional.of(issuer.registryDefinition()));
    }

    private static CredentialRevocationState state(
            AnonCredsEngine holder, TestIssuer issuer, RevocationStatusList list, int index) {
        return holder.createRevocationState(
                issuer.registryDefinition(), list, index, issuer.registry().tailsFile());
    }

    private static boolean proved(
            AnonCredsEngine holder,
            AnonCredsEngine verifier,
            TestIssuer issuer,
            LinkSecret linkSecret,
            Credential credential,
            CredentialRevocationState state) {
        Map<String, Schema> schemas = Map.of(TestObjects.SCHEMA_ID, TestObjects.schema());
        Map<String, CredentialDefinition> definitions =
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition());
        Presentation presentation = holder.present(new PresentationInputs(
                REQUEST,
                List.of(new CredentialUse(
                        credential, Optional.of(state), Set.of("name"), Set.of("since"), Set.of("at least", "less"))),
                Map.of(),
                linkSecret,
                schemas,
                definitions));
        ProofVerdict verdict = verifier.verifyProof(EngineContract.inputs(
                issuer, Presentation.parse(Json.write(presentation.toJson())), REQUEST, List.of()));
        return verdict instanceof ProofVerdict.Valid;
    }
}
