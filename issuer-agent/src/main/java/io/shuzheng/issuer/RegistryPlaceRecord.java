package io.shuzheng.issuer;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;

/**
 * The one index of a registry that belongs to one issuance, for ever.
 *
 * @param index from 1
 */
record RegistryPlaceRecord(String registryId, int index) {

    /** Stored under the id of the exchange. */
    static final RecordType<RegistryPlaceRecord> TYPE =
            RecordType.of("issuer-place", RegistryPlaceRecord::toJson, RegistryPlaceRecord::fromJson);

    private JsonNode toJson() {
        return Json.object().put("registry", registryId).put("index", index);
    }

    private static RegistryPlaceRecord fromJson(JsonNode json) {
        return new RegistryPlaceRecord(
                json.path("registry").asString(""), json.path("index").asInt(0));
    }
}
