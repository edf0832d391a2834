package io.shuzheng.ledger.embedded.internal.state;

import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a registry's credentials are before anything is said of them, and so which list the ledger keeps. */
public enum IssuanceType {
    /** All are issued from the start: the revoked ones are kept. */
    ISSUANCE_BY_DEFAULT,
    /** None is issued at the start: the issued ones are kept. */
    ISSUANCE_ON_DEMAND;

    private static final NavigableSet<Long> NONE = Collections.unmodifiableNavigableSet(new TreeSet<>());

    /** The names as they stand in a definition. */
    public static Set<String> names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The type of a name, if it is one. */
    public static Optional<IssuanceType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** What contradicts the state so far: revoked twice, valid again without having been revoked, and the like. */
    public Optional<String> contradiction(RegistryIndices state, RegistryIndices change) {
        NavigableSet<Long> missing = RegistryIndices.difference(left(change), kept(state));
        NavigableSet<Long> twice = RegistryIndices.intersection(kept(state), entered(change));
        String word = this == ISSUANCE_BY_DEFAULT ? "revoked" : "issued";
        if (!missing.isEmpty()) {
            return Optional.of("the indices " + missing + " are not " + word);
        }
        return twice.isEmpty() ? Optional.empty() : Optional.of("the indices " + twice + " are already " + word);
    }

    /** The state after a change. */
    public RegistryIndices merge(RegistryIndices state, RegistryIndices change) {
        return keeping(RegistryIndices.union(RegistryIndices.difference(kept(state), left(change)), entered(change)));
    }

    /** The change that leads from one state to a later one. */
    public RegistryIndices delta(RegistryIndices from, RegistryIndices to) {
        NavigableSet<Long> entered = RegistryIndices.difference(kept(to), kept(from));
        NavigableSet<Long> left = RegistryIndices.difference(kept(from), kept(to));
        return this == ISSUANCE_BY_DEFAULT ? new RegistryIndices(left, entered) : new RegistryIndices(entered, left);
    }

    private RegistryIndices keeping(NavigableSet<Long> indices) {
        return this == ISSUANCE_BY_DEFAULT ? new RegistryIndices(NONE, indices) : new RegistryIndices(indices, NONE);
    }

    private NavigableSet<Long> kept(RegistryIndices state) {
        return this == ISSUANCE_BY_DEFAULT ? state.revoked() : state.issued();
    }

    private NavigableSet<Long> entered(RegistryIndices change) {
        return kept(change);
    }

    private NavigableSet<Long> left(RegistryIndices change) {
        return this == ISSUANCE_BY_DEFAULT ? change.issued() : change.revoked();
    }
}
