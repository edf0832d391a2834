package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.cl.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A presentation laid beside its request, once each referent is known to have one answer, and each answer a sub-proof.
 *
 * @param request the request
 * @param presentation the presentation
 * @param credentials the sub-proofs, in order
 */
record Dossier(PresentationRequest request, Presentation presentation, List<PresentedCredential> credentials) {

    /** A value that is shown: one of a single attribute, or one of a group. */
    record Shown(String referent, String attributeName, AttributeValue value, PresentedCredential credential) {
        String normalisedName() {
            return AttributeNames.normalise(attributeName);
        }
    }

    /** A requested attribute that a credential answers, shown or not. */
    record AttributeAnswer(String referent, RequestedAttribute requested, PresentedCredential credential) {}

    /** A requested predicate with the credential that answers it. */
    record PredicateAnswer(String referent, RequestedPredicate requested, PresentedCredential credential) {
        Predicate predicate() {
            return new Predicate(AttributeNames.normalise(requested.name()), requested.type(), requested.value());
        }
    }

    List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        request.requestedAttributes().forEach((referent, requested) -> {
            Map<String, AttributeValue> values = valuesOf(referent, requested);
            subProofOf(referent)
                    .ifPresent(index -> values.forEach(
                            (name, value) -> shown.add(new Shown(referent, name, value, credentials.get(index)))));
        });
        return shown;
    }

    private Map<String, AttributeValue> valuesOf(String referent, RequestedAttribute requested) {
        RequestedProof proof = presentation.requestedProof();
        RequestedProof.Revealed single = proof.revealed().get(referent);
        if (single != null) {
            return Map.of(requested.names().get(0), single.value());
        }
        RequestedProof.RevealedGroup group = proof.revealedGroups().get(referent);
        return group == null ? Map.of() : group.values();
    }

    /** The attributes that credentials answer; the self-attested are left out. */
    List<AttributeAnswer> attributeAnswers() {
        List<AttributeAnswer> answers = new ArrayList<>();
        request.requestedAttributes()
                .forEach((referent, requested) -> subProofOf(referent)
                        .ifPresent(index ->
                                answers.add(new AttributeAnswer(referent, requested, credentials.get(index)))));
        return answers;
    }

    List<PredicateAnswer> predicateAnswers() {
        List<PredicateAnswer> answers = new ArrayList<>();
        request.requestedPredicates().forEach((referent, requested) -> {
            RequestedProof.SubProofReference reference =
                    presentation.requestedProof().predicates().get(referent);
            if (reference != null) {
                answers.add(new PredicateAnswer(referent, requested, credentials.get(reference.subProofIndex())));
            }
        });
        return answers;
    }

    private Optional<Integer> subProofOf(String attributeReferent) {
        RequestedProof proof = presentation.requestedProof();
        RequestedProof.Revealed single = proof.revealed().get(attributeReferent);
        if (single != null) {
            return Optional.of(single.subProofIndex());
        }
        RequestedProof.RevealedGroup group = proof.revealedGroups().get(attributeReferent);
        if (group != null) {
            return Optional.of(group.subProofIndex());
        }
        return Optional.ofNullable(proof.unrevealed().get(attributeReferent))
                .map(RequestedProof.SubProofReference::subProofIndex);
    }
}
