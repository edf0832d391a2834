package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.CredentialSecretsBlindingFactors;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the parts for revocation are given, and where their results go; they are those that the native library made. */
class RevocableIssuanceTests {

    private final CredentialDefinition definition = TestObjects.credentialDefinition();
    private final CredentialOffer offer = CredentialOffer.parse(TestObjects.text("credential-offer"));
    private final CredentialRequest request = CredentialRequest.parse(TestObjects.text("credential-request"));
    private final CredentialRequestMetadata metadata =
            CredentialRequestMetadata.parse(TestObjects.text("credential-request-metadata"));
    private final Credential held = Credential.parse(TestObjects.text("credential"));
    private final Credential.Revocation place = held.revocation().orElseThrow();
    private final GroupOrderElement vrPrime =
            metadata.blindingFactors().vrPrime().orElseThrow();

    private final CredentialProcessor processor =
            new CredentialProcessor(TestIssuance.TABLES, (received, m2, factor, key, registry) -> {
                assertThat(received).isEqualTo(place);
                assertThat(m2).isEqualTo(held.signature().m2());
                assertThat(factor).isEqualTo(vrPrime);
                assertThat(key).isEqualTo(definition.revocation().orElseThrow());
                assertThat(registry).isEqualTo(TestObjects.registry());
                return place;
            });

    /** The stored credential as it came: its v still blinded. */
    private Credential received(Optional<Credential.Revocation> revocation) {
        PrimarySignature signature = held.signature();
        return new Credential(
                held.schemaId(),
                held.credentialDefinitionId(),
                held.values(),
                new PrimarySignature(
                        signature.m2(),
                        signature.a(),
                        signature.e(),
                        signature.v().subtract(metadata.blindingFactors().vPrime())),
                held.signatureCorrectnessProof(),
                revocation);
    }

    private Credential process(
            Credential credential,
            CredentialRequestMetadata kept,
            CredentialDefinition cd,
            Optional<RevocationRegistryDefinition> registry) {
        return processor.process(credential, kept, TestObjects.linkSecret(), cd, registry);
    }

    @Test
    void whenCredentialOfTheNativeLibraryIsProcessedThenItIsTheOneThatTheLibraryProcessed() {
        Credential processed =
                process(received(Optional.of(place)), metadata, definition, Optional.of(TestObjects.registry()));

        assertThat(processed).isEqualTo(held);
    }

    @Test
    void whenRegistryAndCredentialDoNotBelongTogetherThenTheCredentialIsRefused() {
        refuses(received(Optional.of(place)), metadata, definition, Optional.empty());
        refuses(received(Optional.empty()), metadata, definition, Optional.of(TestObjects.registry()));
    }

    @Test
    void whenRequestOrDefinitionIsNotForRevocableCredentialsThenTheCredentialIsRefused() {
        CredentialRequestMetadata unrevocable = new CredentialRequestMetadata(
                new CredentialSecretsBlindingFactors(metadata.blindingFactors().vPrime(), Optional.empty()),
                metadata.nonce(),
                "default");
        CredentialDefinition keyless = new CredentialDefinition(
                definition.schemaId(), definition.tag(), definition.issuerId(), definition.primary(), Optional.empty());
        Optional<RevocationRegistryDefinition> registry = Optional.of(TestObjects.registry());

        refuses(received(Optional.of(place)), unrevocable, definition, registry);
        refuses(received(Optional.of(place)), metadata, keyless, registry);
    }

    private void refuses(
            Credential credential,
            CredentialRequestMetadata kept,
            CredentialDefinition cd,
            Optional<RevocationRegistryDefinition> registry) {
        assertThatThrownBy(() -> process(credential, kept, cd, registry)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenRevocableCredentialIsIssuedThenItsPlaceIsSignedWithItsContext() {
        CredentialIssuance issuance = new CredentialIssuance(
                definition,
                TestObjects.privateKey(),
                offer,
                request,
                held.values(),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        TestObjects.registry(),
                        RevocationRegistryPrivateKey.fromJson(TestObjects.json("revocation-registry-private-key")),
                        TestObjects.statusList(),
                        place.index())));
        CredentialIssuer issuer = new CredentialIssuer(TestIssuance.RANDOM, TestIssuance.TABLES, (given, at, m2) -> {
            assertThat(given).isSameAs(issuance);
            assertThat(at.index()).isEqualTo(place.index());
            assertThat(m2).isEqualTo(held.signature().m2());
            return place;
        });

        Credential issued = issuer.issue(issuance);

        assertThat(issued.revocation()).contains(place);
        assertThat(process(issued, metadata, definition, Optional.of(TestObjects.registry()))
                        .revocation())
                .contains(place);
    }

    @Test
    void whenDefinitionIsRevocableThenTheRequestBlindsForRevocation() {
        PointG1 ur = request.blindedSecrets().ur().orElseThrow();
        CredentialRequestCreator requests = new CredentialRequestCreator(
                TestIssuance.RANDOM, TestIssuance.TABLES, key -> new RevocationBlinding.Blinded(ur, vrPrime));

        NewCredentialRequest created =
                requests.create(offer, definition, TestObjects.linkSecret(), "mine", request.context());

        assertThat(created.request().blindedSecrets().ur()).contains(ur);
        assertThat(created.metadata().blindingFactors().vrPrime()).contains(vrPrime);
        assertThat(created.metadata().linkSecretName()).isEqualTo("mine");
        assertThat(created.metadata().nonce()).isEqualTo(created.request().nonce());
    }
}
