package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The issuer's offer of a credential.
 *
 * @param schemaId the schema
 * @param credentialDefinitionId the credential definition
 * @param keyCorrectnessProof that the definition's key is well made
 * @param nonce makes the holder's request fresh
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-offer">AnonCreds, "Credential Offer"</a>
 */
public record CredentialOffer(
        String schemaId, String credentialDefinitionId, KeyCorrectnessProof keyCorrectnessProof, Nonce nonce) {

    public CredentialOffer {
        Identifiers.requireSchema(schemaId);
        Identifiers.requireCredentialDefinition(credentialDefinitionId);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a credential offer in JSON
     */
    public static CredentialOffer parse(String json) {
        return read(JsonInput.parse("credential offer", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a credential offer
     */
    public static CredentialOffer fromJson(JsonNode json) {
        return read(JsonInput.of("credential offer", json));
    }

    private static CredentialOffer read(JsonInput json) {
        return new CredentialOffer(
                json.required("schema_id").text(),
                json.required("cred_def_id").text(),
                KeyCorrectnessProof.read(json.required("key_correctness_proof")),
                Nonce.read(json.required("nonce")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("schema_id", schemaId).put("cred_def_id", credentialDefinitionId);
        json.set("key_correctness_proof", keyCorrectnessProof.toJson());
        json.set("nonce", nonce.toJson());
        return json;
    }
}
