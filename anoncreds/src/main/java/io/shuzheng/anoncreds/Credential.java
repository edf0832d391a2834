package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.SignatureCorrectnessProof;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential: values that an issuer signed. It prints its ids only.
 *
 * @param schemaId the schema
 * @param credentialDefinitionId the credential definition
 * @param values by attribute name, as the issuer wrote the names
 * @param signature over the values and the holder's link secret; blinded until the holder processed it
 * @param signatureCorrectnessProof that the issuer signed with its published key
 * @param revocation what binds it to a revocation registry; present for a revocable credential
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issue-credential">AnonCreds, "Issue Credential"</a>
 */
public record Credential(
        String schemaId,
        String credentialDefinitionId,
        Map<String, AttributeValue> values,
        PrimarySignature signature,
        SignatureCorrectnessProof signatureCorrectnessProof,
        Optional<Revocation> revocation) {

    /**
     * The part of a credential that can be revoked.
     *
     * @param registryId the revocation registry definition
     * @param signature the issuer's signature on the credential's index
     * @param accumulator the accumulator when the credential was issued
     * @param witness omega: the witness of the index for that accumulator
     */
    public record Revocation(
            String registryId, NonRevocationSignature signature, PointG2 accumulator, PointG2 witness) {

        public Revocation {
            Identifiers.requireRevocationRegistry(registryId);
        }

        /** The credential's index in the registry, 1 or more. */
        public int index() {
            return signature.index();
        }

        @Override
        public String toString() {
            return "Revocation[" + registryId + "]";
        }
    }

    public Credential {
        Identifiers.requireSchema(schemaId);
        Identifiers.requireCredentialDefinition(credentialDefinitionId);
        values = Copies.of(values);
        if (values.isEmpty()) {
            throw new InvalidInputException("a credential must have values");
        }
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a credential in JSON
     */
    public static Credential parse(String json) {
        return read(JsonInput.parse("credential", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a credential
     */
    public static Credential fromJson(JsonNode json) {
        return read(JsonInput.of("credential", json));
    }

    private static Credential read(JsonInput json) {
        JsonInput signature = json.required("signature");
        return new Credential(
                json.required("schema_id").text(),
                json.required("cred_def_id").text(),
                json.required("values").map(AttributeValue::read),
                PrimarySignature.read(signature.required("p_credential")),
                SignatureCorrectnessProof.read(json.required("signature_correctness_proof")),
                json.optional("rev_reg_id").map(id -> readRevocation(id.text(), json)));
    }

    private static Revocation readRevocation(String registryId, JsonInput json) {
        return new Revocation(
                registryId,
                NonRevocationSignature.read(json.required("signature").required("r_credential")),
                PointG2.read(json.required("rev_reg").required("accum")),
                PointG2.read(json.required("witness").required("omega")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("schema_id", schemaId).put("cred_def_id", credentialDefinitionId);
        revocation.ifPresentOrElse(part -> json.put("rev_reg_id", part.registryId()), () -> json.putNull("rev_reg_id"));
        json.set("values", JsonOutput.map(values, AttributeValue::toJson));
        ObjectNode signatures = json.putObject("signature");
        signatures.set("p_credential", signature.toJson());
        json.set("signature_correctness_proof", signatureCorrectnessProof.toJson());
        if (revocation.isPresent()) {
            signatures.set("r_credential", revocation.get().signature().toJson());
            json.putObject("rev_reg")
                    .set("accum", revocation.get().accumulator().toJson());
            json.putObject("witness").set("omega", revocation.get().witness().toJson());
        } else {
            signatures.putNull("r_credential");
            json.putNull("rev_reg").putNull("witness");
        }
        return json;
    }

    @Override
    public String toString() {
        return "Credential[" + credentialDefinitionId + "]";
    }
}
