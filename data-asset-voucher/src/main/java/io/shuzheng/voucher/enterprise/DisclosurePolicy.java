package io.shuzheng.voucher.enterprise;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.PresentationRequest;
import java.util.Set;
import java.util.stream.Collectors;

/** What an enterprise shows to whom, and when: everything else is refused without looking at a credential. */
final class DisclosurePolicy {

    /** On these, the bank may ask predicates. The score is among them, the indicators are not. */
    private static final Set<String> PREDICATES =
            normalised("registered_capital_10k_cny", "joint_score", "issued_on", "valid_until");

    /** These the bank may see before it has approved: they say nothing of who applies. */
    private static final Set<String> ANONYMOUS = normalised(
            "voucher_id",
            "blank_serial_number",
            "loan_application_id",
            "data_provider",
            "computation_id",
            "algorithm_digest",
            "input_commitment",
            "result_commitment");

    /** These the bank may see after it has accepted the anonymous proof. */
    private static final Set<String> IDENTITY =
            normalised("enterprise_name", "uscc", "voucher_id", "loan_application_id");

    private static final Set<String> CODE = normalised("uscc");

    private DisclosurePolicy() {}

    /** What a request asks to be told. */
    enum Kind {
        /** Predicates alone. */
        PAPERS,
        /** What does not identify the enterprise. */
        ANONYMOUS_PROOF,
        /** The uscc alone. */
        CODE,
        /** Name and uscc. */
        IDENTITY,
        /** More than is ever shown. */
        EXCESSIVE
    }

    static Kind kind(PresentationRequest request) {
        Set<String> shown = request.requestedAttributes().values().stream()
                .flatMap(attribute -> attribute.names().stream())
                .map(AttributeNames::normalise)
                .collect(Collectors.toUnmodifiableSet());
        boolean predicatesFit = request.requestedPredicates().values().stream()
                .allMatch(predicate -> PREDICATES.contains(AttributeNames.normalise(predicate.name())));
        if (!predicatesFit) {
            return Kind.EXCESSIVE;
        }
        return kind(shown, !request.requestedPredicates().isEmpty());
    }

    private static Kind kind(Set<String> shown, boolean withPredicates) {
        if (shown.isEmpty()) {
            return Kind.PAPERS;
        }
        if (ANONYMOUS.containsAll(shown)) {
            return Kind.ANONYMOUS_PROOF;
        }
        if (CODE.equals(shown) && !withPredicates) {
            return Kind.CODE;
        }
        return IDENTITY.containsAll(shown) && !withPredicates ? Kind.IDENTITY : Kind.EXCESSIVE;
    }

    private static Set<String> normalised(String... names) {
        return Set.of(names).stream().map(AttributeNames::normalise).collect(Collectors.toUnmodifiableSet());
    }
}
