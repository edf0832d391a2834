package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Json;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a revocation registry, as REVOC_REG_ENTRY carries it.
 *
 * @param accumulator the accumulator after the change, in the AnonCreds text form
 * @param previous the accumulator before the change; absent in a registry's first entry
 * @param issued indexes that are valid again
 * @param revoked indexes that are revoked
 */
public record RegistryEntry(
        String accumulator, Optional<String> previous, SortedSet<Integer> issued, SortedSet<Integer> revoked) {

    public RegistryEntry {
        issued = Collections.unmodifiableSortedSet(new TreeSet<>(issued));
        revoked = Collections.unmodifiableSortedSet(new TreeSet<>(revoked));
    }

    /** A registry's first entry: nothing is revoked. */
    public static RegistryEntry first(String accumulator) {
        return new RegistryEntry(accumulator, Optional.empty(), new TreeSet<>(), new TreeSet<>());
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("accum", accumulator);
        previous.ifPresent(accum -> json.put("prevAccum", accum));
        add(json, "issued", issued);
        add(json, "revoked", revoked);
        return json;
    }

    private static void add(ObjectNode json, String name, SortedSet<Integer> indexes) {
        if (!indexes.isEmpty()) {
            ArrayNode array = json.putArray(name);
            indexes.forEach(array::add);
        }
    }
}
