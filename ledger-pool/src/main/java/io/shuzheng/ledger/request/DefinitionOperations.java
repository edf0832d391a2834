package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SCHEMA, CRED_DEF and their reads. Schemas never change; a credential definition is named by its schema's number. */
public final class DefinitionOperations {

    /** The most attributes of a schema. */
    public static final int MAXIMUM_ATTRIBUTES = 125;

    private static final String SIGNATURE_TYPE = "CL";

    private DefinitionOperations() {}

    /**
     * A schema of the request's author.
     *
     * @throws InvalidInputException if there are no attributes or more than {@value #MAXIMUM_ATTRIBUTES}
     */
    public static LedgerOperation schema(String name, String version, List<String> attributeNames) {
        if (attributeNames.isEmpty() || attributeNames.size() > MAXIMUM_ATTRIBUTES) {
            throw new InvalidInputException("a schema has 1 to " + MAXIMUM_ATTRIBUTES + " attributes");
        }
        ObjectNode data = schemaKey(name, version);
        ArrayNode names = data.putArray("attr_names");
        attributeNames.forEach(names::add);
        return LedgerOperation.of(TransactionType.SCHEMA, Json.object().set("data", data));
    }

    /** Asks for an issuer's schema. */
    public static LedgerOperation getSchema(LedgerDid issuer, String name, String version) {
        ObjectNode members = Json.object().put("dest", issuer.value());
        members.set("data", schemaKey(name, version));
        return LedgerOperation.of(TransactionType.GET_SCHEMA, members);
    }

    /**
     * A credential definition of the request's author.
     *
     * @param schemaNumber the sequence number of the schema's transaction
     * @param keys {@code primary} and, where credentials can be revoked, {@code revocation}
     */
    public static LedgerOperation credentialDefinition(long schemaNumber, String tag, ObjectNode keys) {
        ObjectNode members = credentialDefinitionKey(schemaNumber, tag);
        members.set("data", keys);
        return LedgerOperation.of(TransactionType.CRED_DEF, members);
    }

    /** Asks for an issuer's credential definition. */
    public static LedgerOperation getCredentialDefinition(LedgerDid issuer, long schemaNumber, String tag) {
        return LedgerOperation.of(
                TransactionType.GET_CRED_DEF,
                credentialDefinitionKey(schemaNumber, tag).put("origin", issuer.value()));
    }

    private static ObjectNode schemaKey(String name, String version) {
        return Json.object().put("name", name).put("version", version);
    }

    private static ObjectNode credentialDefinitionKey(long schemaNumber, String tag) {
        return Json.object()
                .put("ref", schemaNumber)
                .put("signature_type", SIGNATURE_TYPE)
                .put("tag", tag);
    }
}
