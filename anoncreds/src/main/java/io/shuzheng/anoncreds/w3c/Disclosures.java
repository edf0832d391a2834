package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.cl.Predicate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What the credentials of a presentation disclose, and no referent has asked for yet. */
final class Disclosures {

    /** A value shown, by its normalised name, or a predicate proved. */
    private sealed interface Disclosure {
        record Value(int credential, String name) implements Disclosure {}

        record Proved(int credential, Predicate predicate) implements Disclosure {}
    }

    private final Set<Disclosure> open = new HashSet<>();

    Disclosures(List<ShownCredential> credentials) {
        for (ShownCredential credential : credentials) {
            credential.values().keySet().forEach(name -> open.add(new Disclosure.Value(credential.index(), name)));
            credential
                    .proof()
                    .primary()
                    .inequalities()
                    .forEach(proof -> open.add(new Disclosure.Proved(credential.index(), proof.predicate())));
        }
    }

    /** The candidate of whose values with these names most are open, the first of equals. They are open no longer. */
    Optional<ShownCredential> take(List<ShownCredential> candidates, List<String> names) {
        Set<String> normalised = names.stream().map(AttributeNames::normalise).collect(Collectors.toSet());
        return take(
                candidates,
                index -> normalised.stream()
                        .map(name -> new Disclosure.Value(index, name))
                        .collect(Collectors.toSet()));
    }

    /** A candidate whose proof of the predicate is open, or else the first. It is open no longer. */
    Optional<ShownCredential> take(List<ShownCredential> candidates, Predicate predicate) {
        return take(candidates, index -> Set.of(new Disclosure.Proved(index, predicate)));
    }

    private Optional<ShownCredential> take(
            List<ShownCredential> candidates, IntFunction<Set<? extends Disclosure>> asked) {
        Optional<ShownCredential> chosen =
                candidates.stream().min(Comparator.comparing(candidate -> -countOpen(asked.apply(candidate.index()))));
        chosen.ifPresent(credential -> open.removeAll(asked.apply(credential.index())));
        return chosen;
    }

    private long countOpen(Set<? extends Disclosure> asked) {
        return asked.stream().filter(open::contains).count();
    }
}
