package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.cl.Proof;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Presentations in W3C form. The proofs are the same as in AnonCreds' own form, so an engine makes them, and
 * {@link io.shuzheng.anoncreds.verification.PresentationVerifier} judges them.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#w3c-verifiable-credentials-representation">AnonCreds, "W3C
 *     Verifiable Credentials Representation"</a>
 */
public final class W3cPresentations {

    private final AnonCredsRegistry registry;

    /**
     * Reads presentations.
     *
     * @param registry where published objects come from
     */
    public W3cPresentations(AnonCredsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Writes a presentation in W3C form.
     *
     * @param inputs what the presentation was made of
     * @param presentation what an engine made of it
     * @param options of the presentation and of each of its credentials
     * @throws InvalidInputException if the presentation is not one of the inputs, or has what the W3C form cannot carry:
     *     self-attested values, an encoding that is not that of the raw text, a negative number that is revealed, or a
     *     predicate on an attribute that is revealed as well
     */
    public static ObjectNode toW3c(PresentationInputs inputs, Presentation presentation, W3cOptions options) {
        return new PresentationWriter(inputs, presentation, options).write();
    }

    /**
     * Reads a presentation from JSON text in W3C form.
     *
     * @throws InvalidInputException as {@link #fromW3c(JsonNode, PresentationRequest)}, and if the text is not JSON
     */
    public Presentation fromW3c(String json, PresentationRequest request) {
        return read(JsonInput.parse("W3C presentation", json), request);
    }

    /**
     * Reads a presentation in W3C form. Nothing is verified here but that each credential shows what its proof reveals, that its
     * issuer is that of its credential definition, and that the challenge is the request's nonce. Where a referent is not
     * answered, or not as the request wants, the result is a presentation that the verifier refuses.
     *
     * @param request the request that it answers
     * @throws InvalidInputException if the value is not a presentation in W3C form with proofs of AnonCreds
     * @throws io.shuzheng.primitives.InternalFailureException if the registry broke
     */
    public Presentation fromW3c(JsonNode json, PresentationRequest request) {
        return read(JsonInput.of("W3C presentation", json), request);
    }

    private Presentation read(JsonInput json, PresentationRequest request) {
        ShownPresentation shown = ShownPresentation.read(json, request);
        Suitability suitability = Suitability.of(shown.credentials(), registry);
        RequestedProof answers = new AnswerFinder(request, shown.credentials(), suitability).find();
        return new Presentation(
                new Proof(
                        shown.credentials().stream().map(ShownCredential::proof).toList(), shown.aggregated()),
                answers,
                shown.credentials().stream().map(ShownCredential::identifier).toList());
    }
}
