package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Json;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** REVOC_REG_DEF, REVOC_REG_ENTRY and their reads. Times are Unix times in seconds. */
public final class RevocationOperations {

    /** The only type of registry that there is. */
    public static final String REGISTRY_TYPE = "CL_ACCUM";

    private static final String REGISTRY_ID = "revocRegDefId";

    private RevocationOperations() {}

    /**
     * A revocation registry of the request's author.
     *
     * @param id the registry's id, {@code DID:4:credDefId:CL_ACCUM:tag}
     * @param value {@code issuanceType}, {@code maxCredNum}, {@code publicKeys}, {@code tailsHash}, {@code tailsLocation}
     */
    public static LedgerOperation registryDefinition(
            String id, String credentialDefinitionId, String tag, ObjectNode value) {
        ObjectNode members = Json.object()
                .put("id", id)
                .put("revocDefType", REGISTRY_TYPE)
                .put("tag", tag)
                .put("credDefId", credentialDefinitionId);
        members.set("value", value);
        return LedgerOperation.of(TransactionType.REVOC_REG_DEF, members);
    }

    /** Asks for a revocation registry's definition. */
    public static LedgerOperation getRegistryDefinition(String id) {
        return LedgerOperation.of(
                TransactionType.GET_REVOC_REG_DEF, Json.object().put("id", id));
    }

    /** Changes a revocation registry. */
    public static LedgerOperation registryEntry(String registryId, RegistryEntry entry) {
        ObjectNode members = Json.object().put(REGISTRY_ID, registryId).put("revocDefType", REGISTRY_TYPE);
        members.set("value", entry.toJson());
        return LedgerOperation.of(TransactionType.REVOC_REG_ENTRY, members);
    }

    /** Asks for the accumulator that was in force at a time. */
    public static LedgerOperation getRegistry(String registryId, long timestamp) {
        return LedgerOperation.of(
                TransactionType.GET_REVOC_REG,
                Json.object().put(REGISTRY_ID, registryId).put("timestamp", timestamp));
    }

    /** Asks for what changed between two times; without {@code from}, since the registry's beginning. */
    public static LedgerOperation getRegistryDelta(String registryId, OptionalLong from, long to) {
        ObjectNode members = Json.object().put(REGISTRY_ID, registryId);
        from.ifPresent(time -> members.put("from", time));
        return LedgerOperation.of(TransactionType.GET_REVOC_REG_DELTA, members.put("to", to));
    }
}
