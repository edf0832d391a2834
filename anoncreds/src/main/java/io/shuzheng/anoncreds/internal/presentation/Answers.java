package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.internal.presentation.SubProofRequest.Referents;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A presentation's answers, known to be those to its request: each referent is answered once, and a single attribute by one
 * value, a group by the values of its names.
 */
final class Answers {

    private final PresentationRequest request;
    private final RequestedProof proof;

    private Answers(PresentationRequest request, RequestedProof proof) {
        this.request = request;
        this.proof = proof;
    }

    /**
     * Lays answers beside their request.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException if they are others
     */
    static Answers of(PresentationRequest request, RequestedProof proof) {
        requireEachOnce(
                request.requestedAttributes().keySet(),
                List.of(
                        proof.revealed().keySet(),
                        proof.revealedGroups().keySet(),
                        proof.unrevealed().keySet(),
                        proof.selfAttested().keySet()));
        requireEachOnce(
                request.requestedPredicates().keySet(),
                List.of(proof.predicates().keySet()));
        request.requestedAttributes().forEach((referent, requested) -> requireKind(referent, requested, proof));
        return new Answers(request, proof);
    }

    private static void requireEachOnce(Set<String> requested, List<Set<String>> answered) {
        Set<String> open = new HashSet<>(requested);
        for (String referent : answered.stream().flatMap(Set::stream).toList()) {
            if (!open.remove(referent)) {
                throw Refusal.REFERENTS_DIFFER.at(referent);
            }
        }
        if (!open.isEmpty()) {
            throw Refusal.REFERENTS_DIFFER.at(open.toString());
        }
    }

    private static void requireKind(String referent, RequestedAttribute requested, RequestedProof proof) {
        RequestedProof.RevealedGroup group = proof.revealedGroups().get(referent);
        boolean otherKind = requested.group()
                ? proof.revealed().containsKey(referent)
                : proof.revealedGroups().containsKey(referent);
        if (otherKind || (group != null && !group.values().keySet().equals(Set.copyOf(requested.names())))) {
            throw Refusal.REFERENTS_DIFFER.at(referent);
        }
    }

    /** The indexes of the sub-proofs that are named. */
    Set<Integer> subProofs() {
        Set<Integer> indexes = new HashSet<>();
        proof.revealed().values().forEach(answer -> indexes.add(answer.subProofIndex()));
        proof.revealedGroups().values().forEach(answer -> indexes.add(answer.subProofIndex()));
        Stream.of(proof.unrevealed(), proof.predicates())
                .flatMap(references -> references.values().stream())
                .forEach(reference -> indexes.add(reference.subProofIndex()));
        return indexes;
    }

    /** What a sub-proof answers. */
    SubProofRequest requestOf(int index) {
        Set<String> revealed =
                new HashSet<>(referents(proof.revealed(), index, RequestedProof.Revealed::subProofIndex));
        revealed.addAll(referents(proof.revealedGroups(), index, RequestedProof.RevealedGroup::subProofIndex));
        return SubProofRequest.of(
                request,
                new Referents(
                        revealed,
                        referents(proof.unrevealed(), index, RequestedProof.SubProofReference::subProofIndex),
                        referents(proof.predicates(), index, RequestedProof.SubProofReference::subProofIndex)));
    }

    /**
     * The encoded values that a sub-proof is said to reveal, by normalised name.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException if two answers give different values of one attribute
     */
    Map<String, BigInteger> revealedBy(int index) {
        Map<String, BigInteger> values = new HashMap<>();
        request.requestedAttributes().forEach((referent, requested) -> {
            RequestedProof.Revealed single = proof.revealed().get(referent);
            if (single != null && single.subProofIndex() == index) {
                put(values, requested.names().get(0), single.value());
            }
            RequestedProof.RevealedGroup group = proof.revealedGroups().get(referent);
            if (group != null && group.subProofIndex() == index) {
                group.values().forEach((name, value) -> put(values, name, value));
            }
        });
        return values;
    }

    private static void put(Map<String, BigInteger> values, String name, AttributeValue value) {
        BigInteger other = values.put(AttributeNames.normalise(name), value.encoded());
        if (other != null && !other.equals(value.encoded())) {
            throw Refusal.REVEALED_VALUES_DIFFER.at(name);
        }
    }

    private static <T> Set<String> referents(Map<String, T> answers, int index, ToIntFunction<T> indexOf) {
        Set<String> referents = new HashSet<>();
        answers.forEach((referent, answer) -> {
            if (indexOf.applyAsInt(answer) == index) {
                referents.add(referent);
            }
        });
        return referents;
    }
}
