package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An issuance of a credential without revocation, with a negative attribute and the holder's DID: all messages by anoncreds
 * 0.2.3, under a throw-away key with the primes of the other test objects.
 */
class NativeIssuanceVectorTests {

    private final JsonNode vector = Json.parse(resource("native-issuance.json"));
    private final CredentialDefinition definition = CredentialDefinition.fromJson(vector.get("definition"));
    private final CredentialOffer offer = CredentialOffer.fromJson(vector.get("offer"));
    private final CredentialRequest request = CredentialRequest.fromJson(vector.get("request"));
    private final CredentialRequestMetadata metadata = CredentialRequestMetadata.fromJson(vector.get("metadata"));
    private final LinkSecret linkSecret =
            LinkSecret.parse(vector.get("link_secret").stringValue());
    private final Credential issued = Credential.fromJson(vector.get("issued"));
    private final PublicKeyBases bases = PublicKeyBases.of(definition.primary(), TestIssuance.TABLES);

    private static String resource(String name) {
        try (InputStream stream = NativeIssuanceVectorTests.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whenOfferAndRequestAreNativeThenTheirProofsHold() {
        assertThatCode(() -> {
                    new KeyCorrectnessVerifier(bases).verify(offer.keyCorrectnessProof());
                    new BlindedLinkSecretVerifier(bases).verify(request, offer.nonce());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whenCredentialIsNativeThenItIsProcessedToTheSame() {
        Credential processed =
                TestIssuance.PROCESSOR.process(issued, metadata, linkSecret, definition, Optional.empty());

        assertThat(processed).isEqualTo(Credential.fromJson(vector.get("processed")));
    }

    @Test
    void whenCredentialIsNotRevocableThenItsContextIsThatOfNoIndex() {
        assertThat(CredentialContext.of(request.context(), OptionalInt.empty()))
                .isEqualTo(issued.signature().m2());
    }
}
