package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A revocation registry: room for a fixed number of credentials of one credential definition.
 *
 * @param issuerId who revokes: a URI or an unqualified DID
 * @param tag tells the registries of one credential definition apart
 * @param credentialDefinitionId the credential definition
 * @param maxCredentials the registry's size, 2 or more; credentials have the indexes 1 to {@code maxCredentials - 1}
 * @param accumulatorKey the public key z of the accumulator
 * @param tailsHash SHA-256 of the tails file in Base58
 * @param tailsLocation where the tails file is: a URL, or a path on the issuer's own machine before it is served
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#issuer-create-and-publish-revocation-registry-objects">AnonCreds,
 *     "Revocation Registry Definition"</a>
 */
public record RevocationRegistryDefinition(
        String issuerId,
        String tag,
        String credentialDefinitionId,
        int maxCredentials,
        PairingValue accumulatorKey,
        String tailsHash,
        String tailsLocation) {

    /** The only registry type of AnonCreds v1.0. */
    public static final String REGISTRY_TYPE = "CL_ACCUM";

    public RevocationRegistryDefinition {
        Identifiers.requireIssuer(issuerId);
        Identifiers.requireCredentialDefinition(credentialDefinitionId);
        requireSize(maxCredentials);
    }

    /**
     * The size, where a registry may have it.
     *
     * @throws InvalidInputException if it is below 2: index 0 is never used, so a registry of 1 would issue nothing
     */
    public static int requireSize(int maxCredentials) {
        if (maxCredentials < 2) {
            throw new InvalidInputException("a revocation registry must have room for 2 or more: index 0 is not used");
        }
        return maxCredentials;
    }

    /** The last index that a credential may have; the first is 1. */
    public int lastIndex() {
        return maxCredentials - 1;
    }

    /** The same registry with its tails file elsewhere. */
    public RevocationRegistryDefinition withTailsLocation(String location) {
        return new RevocationRegistryDefinition(
                issuerId, tag, credentialDefinitionId, maxCredentials, accumulatorKey, tailsHash, location);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a revocation registry definition in JSON
     */
    public static RevocationRegistryDefinition parse(String json) {
        return read(JsonInput.parse("revocation registry definition", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a revocation registry definition
     */
    public static RevocationRegistryDefinition fromJson(JsonNode json) {
        return read(JsonInput.of("revocation registry definition", json));
    }

    private static RevocationRegistryDefinition read(JsonInput json) {
        JsonInput type = json.required("revocDefType");
        if (!type.text().equals(REGISTRY_TYPE)) {
            throw type.expected("\"" + REGISTRY_TYPE + "\"");
        }
        JsonInput value = json.required("value");
        return new RevocationRegistryDefinition(
                json.required("issuerId").text(),
                json.required("tag").text(),
                json.required("credDefId").text(),
                (int) value.required("maxCredNum").integer(0, Integer.MAX_VALUE),
                PairingValue.read(
                        value.required("publicKeys").required("accumKey").required("z")),
                value.required("tailsHash").text(),
                value.required("tailsLocation").text());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object()
                .put("issuerId", issuerId)
                .put("revocDefType", REGISTRY_TYPE)
                .put("credDefId", credentialDefinitionId)
                .put("tag", tag);
        ObjectNode value = json.putObject("value");
        value.putObject("publicKeys").putObject("accumKey").set("z", accumulatorKey.toJson());
        value.put("maxCredNum", maxCredentials)
                .put("tailsLocation", tailsLocation)
                .put("tailsHash", tailsHash);
        return json;
    }
}
