package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine does to issue a credential and to take it. */
public abstract class IssuanceContract extends EngineContract {

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
    void whenTextHasZeroCharacterThenItIsRefusedOrKeptWhole() {
        assertThatThrownBy(() -> engine.createOffer(
                        TestObjects.SCHEMA_ID,
                        TestObjects.CREDENTIAL_DEFINITION_ID + "\0more",
                        TestObjects.keyCorrectnessProof()))
                .isInstanceOf(InvalidInputException.class);
    }
}
