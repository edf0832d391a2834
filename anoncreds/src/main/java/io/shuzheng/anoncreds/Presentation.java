package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.cl.Proof;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A holder's answer to a {@link PresentationRequest}. It prints the ids of its credential definitions only.
 *
 * @param proof the cryptographic proof
 * @param requestedProof how it answers the request, as the holder claims
 * @param identifiers the published objects of each sub-proof, in the order of the sub-proofs
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
public record Presentation(Proof proof, RequestedProof requestedProof, List<CredentialIdentifier> identifiers) {

    public Presentation {
        identifiers = List.copyOf(identifiers);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a presentation in JSON
     */
    public static Presentation parse(String json) {
        return read(JsonInput.parse("presentation", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a presentation
     */
    public static Presentation fromJson(JsonNode json) {
        return read(JsonInput.of("presentation", json));
    }

    private static Presentation read(JsonInput json) {
        return new Presentation(
                Proof.read(json.required("proof")),
                RequestedProof.read(json.required("requested_proof")),
                json.required("identifiers").list(CredentialIdentifier::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("proof", proof.toJson());
        json.set("requested_proof", requestedProof.toJson());
        json.set("identifiers", JsonOutput.list(identifiers, CredentialIdentifier::toJson));
        return json;
    }

    @Override
    public String toString() {
        return "Presentation"
                + identifiers.stream()
                        .map(CredentialIdentifier::credentialDefinitionId)
                        .toList();
    }
}
