package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.cl.BlindedCredentialSecrets;
import io.shuzheng.anoncreds.cl.BlindedCredentialSecretsCorrectnessProof;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The holder's request for an offered credential, with its link secret blinded.
 *
 * @param context entropy or the holder's DID
 * @param credentialDefinitionId the credential definition
 * @param blindedSecrets the blinded link secret
 * @param correctnessProof that the holder knows it
 * @param nonce makes the issuer's signature fresh
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-request">AnonCreds, "Credential Request"</a>
 */
public record CredentialRequest(
        ProverContext context,
        String credentialDefinitionId,
        BlindedCredentialSecrets blindedSecrets,
        BlindedCredentialSecretsCorrectnessProof correctnessProof,
        Nonce nonce) {

    public CredentialRequest {
        Identifiers.requireCredentialDefinition(credentialDefinitionId);
        context.requireUsableFor(credentialDefinitionId);
        requireLinkSecretOnly(blindedSecrets, correctnessProof);
    }

    /** A holder that could blind another attribute would choose its value. */
    private static void requireLinkSecretOnly(
            BlindedCredentialSecrets secrets, BlindedCredentialSecretsCorrectnessProof proof) {
        boolean only = secrets.hiddenAttributes().equals(List.of(AttributeNames.LINK_SECRET))
                && secrets.committedAttributes().isEmpty()
                && proof.mCaps().keySet().equals(Set.of(AttributeNames.LINK_SECRET))
                && proof.rCaps().isEmpty();
        if (!only) {
            throw new InvalidInputException("a credential request must blind the link secret and nothing else");
        }
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a credential request in JSON
     */
    public static CredentialRequest parse(String json) {
        return read(JsonInput.parse("credential request", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a credential request
     */
    public static CredentialRequest fromJson(JsonNode json) {
        return read(JsonInput.of("credential request", json));
    }

    private static CredentialRequest read(JsonInput json) {
        return new CredentialRequest(
                ProverContext.read(json),
                json.required("cred_def_id").text(),
                BlindedCredentialSecrets.read(json.required("blinded_ms")),
                BlindedCredentialSecretsCorrectnessProof.read(json.required("blinded_ms_correctness_proof")),
                Nonce.read(json.required("nonce")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        context.write(json);
        json.put("cred_def_id", credentialDefinitionId);
        json.set("blinded_ms", blindedSecrets.toJson());
        json.set("blinded_ms_correctness_proof", correctnessProof.toJson());
        json.set("nonce", nonce.toJson());
        return json;
    }
}
