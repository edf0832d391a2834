package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.request.RevocationOperations;
import tools.jackson.databind.JsonNode;

/** The answer to GET_REVOC_REG_DELTA without {@code from}: all of a registry's newest entry. */
final class RegistryDelta {

    private RegistryDelta() {}

    /** Whether {@code data} is what follows from the entry, and nothing else. */
    static boolean isFromTheBeginning(String registryId, JsonNode entry, JsonNode data) {
        JsonNode value = data.path("value");
        return data.size() == 3
                && data.path("revocRegDefId").asString("").equals(registryId)
                && data.path("revocDefType").asString("").equals(RevocationOperations.REGISTRY_TYPE)
                && value.size() == 3
                && value.path("accum_to").equals(entry)
                && isList(value.path("issued"), entry.path("value").path("issued"))
                && isList(value.path("revoked"), entry.path("value").path("revoked"));
    }

    private static boolean isList(JsonNode list, JsonNode kept) {
        return list.isArray() && (JsonValues.isNothing(kept) ? list.isEmpty() : list.equals(kept));
    }
}
