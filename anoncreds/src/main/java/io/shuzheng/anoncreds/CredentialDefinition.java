package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issuer's public keys for credentials of one schema.
 *
 * @param schemaId the schema
 * @param tag tells the issuer's definitions for one schema apart
 * @param issuerId who issues: a URI or an unqualified DID
 * @param primary the key for the attributes
 * @param revocation the key for revocation; present where credentials can be revoked
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issuer-create-and-publish-credential-definition-object">AnonCreds,
 *     "Credential Definition"</a>
 */
public record CredentialDefinition(
        String schemaId,
        String tag,
        String issuerId,
        PrimaryPublicKey primary,
        Optional<RevocationPublicKey> revocation) {

    /** The only signature type of AnonCreds v1.0. */
    public static final String SIGNATURE_TYPE = "CL";

    public CredentialDefinition {
        Identifiers.requireSchema(schemaId);
        Identifiers.requireIssuer(issuerId);
    }

    public boolean isRevocable() {
        return revocation.isPresent();
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a credential definition in JSON
     */
    public static CredentialDefinition parse(String json) {
        return read(JsonInput.parse("credential definition", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a credential definition
     */
    public static CredentialDefinition fromJson(JsonNode json) {
        return read(JsonInput.of("credential definition", json));
    }

    private static CredentialDefinition read(JsonInput json) {
        JsonInput type = json.required("type");
        if (!type.text().equals(SIGNATURE_TYPE)) {
            throw type.expected("\"" + SIGNATURE_TYPE + "\"");
        }
        JsonInput value = json.required("value");
        return new CredentialDefinition(
                json.required("schemaId").text(),
                json.required("tag").text(),
                json.required("issuerId").text(),
                PrimaryPublicKey.read(value.required("primary")),
                value.optional("revocation").map(RevocationPublicKey::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object()
                .put("schemaId", schemaId)
                .put("type", SIGNATURE_TYPE)
                .put("tag", tag)
                .put("issuerId", issuerId);
        ObjectNode value = json.putObject("value");
        value.set("primary", primary.toJson());
        revocation.ifPresent(key -> value.set("revocation", key.toJson()));
        return json;
    }
}
