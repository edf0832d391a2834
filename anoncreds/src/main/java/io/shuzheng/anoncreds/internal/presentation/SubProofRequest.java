package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.cl.Predicate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a presentation request that one credential answers. Referents that ask for the same are one.
 *
 * @param revealed normalised names of attributes to be shown
 * @param unrevealed normalised names of attributes that the credential must have
 * @param predicates to be proved, each once, in the order in which the reference implementation proves them
 * @param intervals in which the credential must not have been revoked, as its referents say
 */
record SubProofRequest(
        Set<String> revealed, Set<String> unrevealed, List<Predicate> predicates, Set<NonRevokedInterval> intervals) {

    private static final Comparator<Predicate> ORDER = Comparator.comparing(Predicate::attributeName)
            .thenComparing(Predicate::type)
            .thenComparing(Predicate::value);

    /** The referents of a credential, each of which the request must have. */
    record Referents(Set<String> revealed, Set<String> unrevealed, Set<String> predicates) {

        boolean isEmpty() {
            return revealed.isEmpty() && unrevealed.isEmpty() && predicates.isEmpty();
        }
    }

    static SubProofRequest of(PresentationRequest request, Referents referents) {
        List<RequestedAttribute> revealed = select(request.requestedAttributes(), referents.revealed());
        List<RequestedAttribute> unrevealed = select(request.requestedAttributes(), referents.unrevealed());
        return new SubProofRequest(
                names(revealed),
                names(unrevealed),
                predicates(request, referents),
                intervals(request, referents, Stream.concat(revealed.stream(), unrevealed.stream())));
    }

    private static <T> List<T> select(Map<String, T> requested, Set<String> referents) {
        return requested.entrySet().stream()
                .filter(entry -> referents.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Set<String> names(Collection<RequestedAttribute> attributes) {
        return attributes.stream()
                .flatMap(attribute -> attribute.names().stream())
                .map(AttributeNames::normalise)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Predicate> predicates(PresentationRequest request, Referents referents) {
        return select(request.requestedPredicates(), referents.predicates()).stream()
                .map(each -> new Predicate(AttributeNames.normalise(each.name()), each.type(), each.value()))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static Set<NonRevokedInterval> intervals(
            PresentationRequest request, Referents referents, Stream<RequestedAttribute> attributes) {
        return Stream.concat(
                        attributes.flatMap(each -> request.intervalOf(each).stream()),
                        select(request.requestedPredicates(), referents.predicates()).stream()
                                .flatMap(each -> request.intervalOf(each).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
