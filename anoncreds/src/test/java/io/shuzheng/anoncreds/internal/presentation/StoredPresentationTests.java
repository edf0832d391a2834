package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.ProofVerdict.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A presentation of the native library, which stands without it. */
class StoredPresentationTests {

    private static final PresentationRequest REQUEST = PresentationRequest.parse(text("presentation-request"));
    private static final Presentation PRESENTATION = Presentation.parse(text("presentation"));

    private static String text(String name) {
        try (InputStream stream = StoredPresentationTests.class.getResourceAsStream("native/" + name + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ProofVerdict verify(PresentationRequest request) {
        CredentialDefinition definition = CredentialDefinition.parse(text("credential-definition"));
        return JavaProofs.verifier()
                .verify(new ProofInputs(
                        PRESENTATION,
                        request,
                        Map.of(definition.schemaId(), Schema.parse(text("schema"))),
                        Map.of(PRESENTATION.identifiers().get(0).credentialDefinitionId(), definition),
                        Map.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void whenPresentationIsOfTheNativeLibraryThenProofIsValid() {
        assertThat(verify(REQUEST)).isEqualTo(new ProofVerdict.Valid());
    }

    @Test
    void whenNonceIsAnotherThenChallengeDiffers() {
        PresentationRequest other = new PresentationRequest(
                REQUEST.name(),
                REQUEST.version(),
                new Nonce(BigInteger.ZERO),
                REQUEST.requestedAttributes(),
                REQUEST.requestedPredicates(),
                REQUEST.nonRevoked(),
                REQUEST.format());

        assertThat(verify(other))
                .isInstanceOfSatisfying(
                        ProofVerdict.Invalid.class,
                        invalid -> assertThat(invalid.cause()).isEqualTo(Cause.CHALLENGE_DIFFERS));
    }
}
