package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.IssuanceType;
import io.shuzheng.ledger.embedded.internal.state.RegistryIndices;
import io.shuzheng.primitives.InternalFailureException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether an entry follows from what its registry is. */
final class RegistryEntryCheck {

    private final JsonNode definition;
    private final Optional<JsonNode> current;

    /**
     * @param definition the registry's definition
     * @param current the registry's entry so far
     */
    RegistryEntryCheck(JsonNode definition, Optional<JsonNode> current) {
        this.definition = definition;
        this.current = current;
    }

    static void checkStructure(Fields operation) {
        operation.text("revocRegDefId", Fields.TEXT_LIMIT);
        operation.text("revocDefType", Fields.NAME_LIMIT);
        Fields value = operation.object("value");
        value.text("accum", Fields.TEXT_LIMIT);
        value.optionalText("prevAccum", Fields.TEXT_LIMIT);
        checkIndices(value, "issued");
        checkIndices(value, "revoked");
    }

    private static void checkIndices(Fields value, String name) {
        if (!value.has(name)) {
            return;
        }
        for (JsonNode index : value.array(name)) {
            if (!index.isIntegralNumber() || !index.canConvertToLong()) {
                throw value.wrong(name, "has an index that is no integer");
            }
        }
    }

    static IssuanceType issuanceType(JsonNode definition) {
        return IssuanceType.find(definition.path("value").path("issuanceType").asString(""))
                .orElseThrow(() -> new InternalFailureException("a registry on the ledger has no issuance type"));
    }

    void check(Fields operation) {
        String type = operation.text("revocDefType", Fields.NAME_LIMIT);
        if (!type.equals(definition.path("revocDefType").asString(""))) {
            throw RefusedRequestException.rejected("the registry's \"revocDefType\" is not " + type);
        }
        Fields value = operation.object("value");
        RegistryIndices change = RegistryIndices.of(value.json());
        checkRange(change);
        Optional<String> previous = value.optionalText("prevAccum", Fields.TEXT_LIMIT);
        if (current.isPresent()) {
            checkUpdate(current.get().path("value"), change, previous, value.text("accum", Fields.TEXT_LIMIT));
        } else if (previous.isPresent()) {
            throw RefusedRequestException.rejected("there is a \"prevAccum\", but no entry before this one");
        }
    }

    private void checkRange(RegistryIndices change) {
        if (change.issued().stream().anyMatch(change.revoked()::contains)) {
            throw RefusedRequestException.rejected("an index is both in \"issued\" and in \"revoked\"");
        }
        long maximum = definition.path("value").path("maxCredNum").asLong();
        boolean outside = Stream.concat(change.issued().stream(), change.revoked().stream())
                .anyMatch(index -> index < 0 || index > maximum);
        if (outside) {
            throw RefusedRequestException.rejected("an index lies outside of the registry's 0 to " + maximum);
        }
    }

    private void checkUpdate(JsonNode state, RegistryIndices change, Optional<String> previous, String accumulator) {
        String currentAccumulator = state.path("accum").asString("");
        if (!previous.equals(Optional.of(currentAccumulator))) {
            throw RefusedRequestException.rejected(
                    "\"prevAccum\" is not the registry's accumulator, " + currentAccumulator);
        }
        if (change.isEmpty()) {
            throw RefusedRequestException.rejected("an entry that follows another must have \"issued\" or \"revoked\"");
        }
        if (accumulator.equals(currentAccumulator)) {
            throw RefusedRequestException.rejected("indices change, but \"accum\" equals \"prevAccum\"");
        }
        issuanceType(definition)
                .contradiction(RegistryIndices.of(state), change)
                .ifPresent(contradiction -> {
                    throw RefusedRequestException.rejected(contradiction);
                });
    }
}
