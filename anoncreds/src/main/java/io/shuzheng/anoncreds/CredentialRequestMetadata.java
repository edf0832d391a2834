package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.cl.CredentialSecretsBlindingFactors;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the holder keeps of a {@link CredentialRequest} until the credential comes. It holds secrets and does not print.
 *
 * @param blindingFactors unblind the signature
 * @param nonce that of the request
 * @param linkSecretName which link secret of the wallet was used
 */
public record CredentialRequestMetadata(
        CredentialSecretsBlindingFactors blindingFactors, Nonce nonce, String linkSecretName) {

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not the metadata of a credential request in JSON
     */
    public static CredentialRequestMetadata parse(String json) {
        return read(JsonInput.parse("credential request metadata", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not the metadata of a credential request
     */
    public static CredentialRequestMetadata fromJson(JsonNode json) {
        return read(JsonInput.of("credential request metadata", json));
    }

    private static CredentialRequestMetadata read(JsonInput json) {
        return new CredentialRequestMetadata(
                CredentialSecretsBlindingFactors.read(json.required("link_secret_blinding_data")),
                Nonce.read(json.required("nonce")),
                json.required("link_secret_name").text());
    }

    /** The metadata in the clear, for an encrypted store. */
    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("link_secret_blinding_data", blindingFactors.toJson());
        json.set("nonce", nonce.toJson());
        return json.put("link_secret_name", linkSecretName);
    }

    @Override
    public String toString() {
        return "CredentialRequestMetadata";
    }
}
