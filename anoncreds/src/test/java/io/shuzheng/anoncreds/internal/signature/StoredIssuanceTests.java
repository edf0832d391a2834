package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The messages of one issuance by the native library, each verified as the other side would. */
class StoredIssuanceTests {

    private final PublicKeyBases bases =
            PublicKeyBases.of(TestObjects.credentialDefinition().primary(), TestIssuance.TABLES);
    private final CredentialOffer offer = CredentialOffer.parse(TestObjects.text("credential-offer"));
    private final CredentialRequest request = CredentialRequest.parse(TestObjects.text("credential-request"));
    private final CredentialRequestMetadata metadata =
            CredentialRequestMetadata.parse(TestObjects.text("credential-request-metadata"));
    private final Credential credential = Credential.parse(TestObjects.text("credential"));

    @Test
    void whenOfferIsTheIssuersThenItsKeyProofHolds() {
        assertThatCode(() -> new KeyCorrectnessVerifier(bases).verify(offer.keyCorrectnessProof()))
                .doesNotThrowAnyException();
    }

    @Test
    void whenRequestAnswersTheOfferThenItsProofHolds() {
        assertThatCode(() -> new BlindedLinkSecretVerifier(bases).verify(request, offer.nonce()))
                .doesNotThrowAnyException();
    }

    @Test
    void whenRequestIsVerifiedModuloThePrimesThenItsProofHoldsAsWell() {
        IssuerKey key = IssuerKey.of(
                TestObjects.credentialDefinition().primary(),
                TestObjects.privateKey(),
                TestIssuance.TABLES,
                TestIssuance.RANDOM);

        assertThatCode(() -> new BlindedLinkSecretVerifier(key.bases()).verify(request, offer.nonce()))
                .doesNotThrowAnyException();
    }

    @Test
    void whenOfferIsAnotherThenTheRequestIsRefused() {
        Nonce other = new Nonce(offer.nonce().value().add(BigInteger.ONE));

        assertThatThrownBy(() -> new BlindedLinkSecretVerifier(bases).verify(request, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("for this offer");
    }

    @Test
    void whenCredentialIsTheAnswerThenItsSignatureHolds() {
        assertThatCode(() -> verify(TestObjects.linkSecret(), metadata.nonce())).doesNotThrowAnyException();
    }

    @Test
    void whenLinkSecretIsAnotherThenTheSignatureIsRefused() {
        assertThatThrownBy(() -> verify(LinkSecret.of(BigInteger.TWO), metadata.nonce()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("this link secret");
    }

    @Test
    void whenRequestIsAnotherThenTheSignatureCorrectnessProofIsRefused() {
        Nonce other = new Nonce(metadata.nonce().value().add(BigInteger.ONE));

        assertThatThrownBy(() -> verify(TestObjects.linkSecret(), other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("for this request");
    }

    private void verify(LinkSecret linkSecret, Nonce nonce) {
        new PrimarySignatureVerifier(bases)
                .verify(
                        credential.signature(),
                        credential.signatureCorrectnessProof(),
                        SignedAttributes.of(credential.values(), bases),
                        linkSecret,
                        nonce);
    }
}
