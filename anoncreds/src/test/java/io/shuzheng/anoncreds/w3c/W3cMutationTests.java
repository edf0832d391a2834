package io.shuzheng.anoncreds.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.JsonMutator;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to W3C JSON, or to what its proofs hold, it is refused unless it means the same. */
class W3cMutationTests {

    private static final W3cPresentations PRESENTATIONS = new W3cPresentations(W3cObjects.PUBLISHED);
    private static final Presentation ORIGINAL = PRESENTATIONS.fromW3c(W3cObjects.presentation(), W3cObjects.request());

    private final PresentationVerifier verifier =
            new PresentationVerifier(AnonCredsEngines.javaEngine(), W3cObjects.PUBLISHED, Clock.systemUTC());

    @Property(tries = 80)
    void whenPresentationIsMutatedThenItIsRefusedUnlessItMeansTheSame(@ForAll long seed) {
        check(new JsonMutator(seed).mutate(W3cObjects.presentation()));
    }

    @Property(tries = 30)
    void whenProofOfACredentialIsMutatedThenItIsRefusedUnlessItMeansTheSame(@ForAll long seed) {
        ObjectNode json = W3cObjects.presentation();
        ObjectNode proof = W3cObjects.proof(json.at("/verifiableCredential/0"));
        JsonNode content = ProofValue.decode(
                        ProofKind.CREDENTIAL_PRESENTATION, JsonInput.of("proofValue", proof.get("proofValue")))
                .node();
        try {
            JsonNode mutated = new JsonMutator(seed).mutate(content);
            proof.put("proofValue", ProofValue.encode(ProofKind.CREDENTIAL_PRESENTATION, mutated));
        } catch (RuntimeException notOfTheShape) {
            return; // the writer takes what objects hold, and this is none
        }
        check(json);
    }

    private void check(JsonNode json) {
        Presentation presentation;
        try {
            presentation = PRESENTATIONS.fromW3c(json, W3cObjects.request());
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        if (verifier.verify(W3cObjects.request(), presentation).verified()) {
            assertThat(presentation).isEqualTo(ORIGINAL);
        }
    }

    @Property(tries = 100)
    void whenCredentialIsMutatedThenItIsReadOrRefused(@ForAll long seed) {
        try {
            W3cCredential read = W3cCredentials.fromW3c(new JsonMutator(seed).mutate(W3cObjects.credential()));
            assertThat(read.credential().values()).isNotEmpty();
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
