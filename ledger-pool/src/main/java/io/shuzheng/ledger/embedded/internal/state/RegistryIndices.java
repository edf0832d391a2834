package io.shuzheng.ledger.embedded.internal.state;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Indices of a revocation registry: of one entry, or of all so far.
 *
 * @param issued indices of credentials that are issued, or valid again
 * @param revoked indices of credentials that are revoked
 */
public record RegistryIndices(NavigableSet<Long> issued, NavigableSet<Long> revoked) {

    public RegistryIndices {
        issued = Collections.unmodifiableNavigableSet(new TreeSet<>(issued));
        revoked = Collections.unmodifiableNavigableSet(new TreeSet<>(revoked));
    }

    /** The indices in an entry's {@code value}; a list that is missing is empty. */
    public static RegistryIndices of(JsonNode value) {
        return new RegistryIndices(read(value.path("issued")), read(value.path("revoked")));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return issued.isEmpty() && revoked.isEmpty();
    }

    /** Sets both lists of an entry's {@code value}, in ascending order. */
    public void writeTo(ObjectNode value) {
        issued.forEach(value.putArray("issued")::add);
        revoked.forEach(value.putArray("revoked")::add);
    }

    static NavigableSet<Long> union(Collection<Long> left, Collection<Long> right) {
        NavigableSet<Long> union = new TreeSet<>(left);
        union.addAll(right);
        return union;
    }

    static NavigableSet<Long> difference(Collection<Long> left, Collection<Long> right) {
        NavigableSet<Long> difference = new TreeSet<>(left);
        difference.removeAll(right);
        return difference;
    }

    static NavigableSet<Long> intersection(Collection<Long> left, Collection<Long> right) {
        NavigableSet<Long> intersection = new TreeSet<>(left);
        intersection.retainAll(right);
        return intersection;
    }

    private static NavigableSet<Long> read(JsonNode list) {
        NavigableSet<Long> indices = new TreeSet<>();
        list.forEach(index -> indices.add(index.asLong()));
        return indices;
    }
}
