package io.shuzheng.voucher.credential;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.RequestedProof.RevealedGroup;
import io.shuzheng.anoncreds.RequestedProof.SubProofReference;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.verifier.VerifiedPresentation;
import java.util.Map;
import java.util.Optional;

/** The values that a verified presentation shows under one referent, all of one credential. */
final class ShownValues {

    private final int subProof;
    private final Map<String, AttributeValue> values;

    private ShownValues(int subProof, Map<String, AttributeValue> values) {
        this.subProof = subProof;
        this.values = values;
    }

    static ShownValues ofGroup(VerifiedPresentation presentation, String referent) {
        RevealedGroup group = required(proof(presentation).revealedGroups(), referent);
        return new ShownValues(group.subProofIndex(), group.values());
    }

    static String single(VerifiedPresentation presentation, String referent) {
        return required(proof(presentation).revealed(), referent).value().raw();
    }

    String text(String attribute) {
        return required(values, attribute).raw();
    }

    /** Whether a predicate is proved of the credential that shows the values. */
    boolean isCredentialOf(VerifiedPresentation presentation, String predicate) {
        SubProofReference proved = required(proof(presentation).predicates(), predicate);
        return proved.subProofIndex() == subProof;
    }

    private static RequestedProof proof(VerifiedPresentation presentation) {
        return presentation.presentation().requestedProof();
    }

    private static <T> T required(Map<String, T> map, String key) {
        return Optional.ofNullable(map.get(key))
                .orElseThrow(() -> new InvalidInputException("the presentation does not show " + key));
    }
}
