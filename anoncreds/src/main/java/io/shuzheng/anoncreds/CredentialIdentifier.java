package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which published objects one sub-proof of a presentation is about.
 *
 * @param schemaId the schema
 * @param credentialDefinitionId the credential definition
 * @param revocationRegistryId the revocation registry definition; present for a revocable credential
 * @param timestamp the status list of the non-revocation proof, by its Unix time in seconds; absent where there is none
 */
public record CredentialIdentifier(
        String schemaId, String credentialDefinitionId, Optional<String> revocationRegistryId, OptionalLong timestamp) {

    public CredentialIdentifier {
        Identifiers.requireSchema(schemaId);
        Identifiers.requireCredentialDefinition(credentialDefinitionId);
        revocationRegistryId.ifPresent(Identifiers::requireRevocationRegistry);
    }

    static CredentialIdentifier read(JsonInput json) {
        return new CredentialIdentifier(
                json.required("schema_id").text(),
                json.required("cred_def_id").text(),
                json.optional("rev_reg_id").map(JsonInput::text),
                json.optional("timestamp")
                        .map(time -> OptionalLong.of(time.integer(0, Long.MAX_VALUE)))
                        .orElseGet(OptionalLong::empty));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("schema_id", schemaId).put("cred_def_id", credentialDefinitionId);
        revocationRegistryId.ifPresentOrElse(id -> json.put("rev_reg_id", id), () -> json.putNull("rev_reg_id"));
        timestamp.ifPresentOrElse(time -> json.put("timestamp", time), () -> json.putNull("timestamp"));
        return json;
    }
}
