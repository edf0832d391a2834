package io.shuzheng.holder;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.restriction.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Referents of a request under one restriction, which one credential answers if it can: what a verifier asks of one kind of
 * credential belongs together.
 */
record ReferentGroup(
        PresentationRequest request,
        Optional<Restriction> restriction,
        Map<String, RequestedAttribute> attributes,
        Map<String, RequestedPredicate> predicates) {

    ReferentGroup {
        attributes = Map.copyOf(attributes);
        predicates = Map.copyOf(predicates);
    }

    static List<ReferentGroup> of(PresentationRequest request) {
        Map<Optional<Restriction>, Map<String, RequestedAttribute>> attributes = new LinkedHashMap<>();
        Map<Optional<Restriction>, Map<String, RequestedPredicate>> predicates = new LinkedHashMap<>();
        request.requestedAttributes()
                .forEach((referent, attribute) -> attributes
                        .computeIfAbsent(attribute.restriction(), any -> new LinkedHashMap<>())
                        .put(referent, attribute));
        request.requestedPredicates()
                .forEach((referent, predicate) -> predicates
                        .computeIfAbsent(predicate.restriction(), any -> new LinkedHashMap<>())
                        .put(referent, predicate));
        predicates.keySet().forEach(restriction -> attributes.putIfAbsent(restriction, Map.of()));
        return attributes.entrySet().stream()
                .map(entry -> new ReferentGroup(
                        request, entry.getKey(), entry.getValue(), predicates.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    /** Each referent as a group of its own. */
    List<ReferentGroup> split() {
        List<ReferentGroup> groups = new ArrayList<>();
        attributes.forEach((referent, attribute) ->
                groups.add(new ReferentGroup(request, restriction, Map.of(referent, attribute), Map.of())));
        predicates.forEach((referent, predicate) ->
                groups.add(new ReferentGroup(request, restriction, Map.of(), Map.of(referent, predicate))));
        return groups;
    }

    boolean isSingle() {
        return attributes.size() + predicates.size() == 1;
    }

    /** The normalised names of the attributes that are shown. */
    Set<String> shownNames() {
        return attributes.values().stream()
                .flatMap(each -> each.names().stream())
                .map(AttributeNames::normalise)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the credential has every attribute that is asked about. */
    boolean isCoveredBy(StoredCredential credential) {
        return attributes.values().stream()
                        .allMatch(each -> each.names().stream().allMatch(credential::has))
                && predicates.values().stream().allMatch(each -> credential.has(each.name()));
    }

    boolean isSatisfiedBy(StoredCredential credential) {
        return predicates.values().stream()
                .allMatch(each -> credential.satisfies(each.name(), each.type(), each.value()));
    }

    List<Threshold> thresholds() {
        return predicates.values().stream().map(Threshold::of).toList();
    }

    /** When the credential must not have been revoked. */
    List<NonRevokedInterval> intervals() {
        List<NonRevokedInterval> intervals = new ArrayList<>();
        attributes.values().forEach(each -> request.intervalOf(each).ifPresent(intervals::add));
        predicates.values().forEach(each -> request.intervalOf(each).ifPresent(intervals::add));
        return intervals;
    }
}
