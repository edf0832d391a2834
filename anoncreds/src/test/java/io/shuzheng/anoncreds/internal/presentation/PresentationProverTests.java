package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresentationProverTests {

    private final Enterprise enterprise = new Enterprise();

    private PresentationInputs inputs(RequestedAttribute attribute, RequestedPredicate predicate) {
        return new PresentationInputs(
                TestRequests.of(Map.of("a", attribute), Map.of("p", predicate)),
                List.of(new CredentialUse(enterprise.first, Optional.empty(), Set.of("a"), Set.of(), Set.of("p"))),
                Map.of(),
                enterprise.linkSecret,
                Map.of(Enterprise.SCHEMA_ID, Enterprise.SCHEMA),
                Map.of(Enterprise.DEFINITION_ID, enterprise.definition));
    }

    private void refused(PresentationInputs inputs, String message) {
        assertThatThrownBy(() -> JavaProofs.prover().present(inputs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whenCredentialCannotAnswerThenThereIsNoPresentation() {
        RequestedAttribute name = RequestedAttribute.of("name");
        RequestedPredicate capital = RequestedPredicate.of("capitalx", PredicateType.GT, 900);
        refused(inputs(name, capital), "the attribute capitalx is not > 900");
        refused(inputs(name, RequestedPredicate.of("city", PredicateType.GT, 0)), "not an integer of 32 bits");
        refused(inputs(name, RequestedPredicate.of("other", PredicateType.GT, 0)), "does not have an attribute");
        refused(
                inputs(RequestedAttribute.of("other"), RequestedPredicate.of("since", PredicateType.GT, 0)),
                "does not have an attribute");
        refused(
                inputs(RequestedAttribute.of("since"), RequestedPredicate.of("Since", PredicateType.GT, 0)),
                "cannot both reveal the attribute since and prove a predicate of it");
    }

    @Test
    void whenPublishedObjectIsMissingThenThereIsNoPresentation() {
        PresentationInputs complete = enterprise.inputs(enterprise.request, enterprise.first, enterprise.second);
        refused(
                new PresentationInputs(
                        complete.request(),
                        complete.credentials(),
                        Map.of(),
                        complete.linkSecret(),
                        Map.of(),
                        complete.credentialDefinitions()),
                Enterprise.SCHEMA_ID);
    }

    @Test
    void whenEverythingIsSelfAttestedThenProofHasNoSubProofs() {
        PresentationRequest request = TestRequests.of(Map.of("phone", RequestedAttribute.of("phone")), Map.of());
        Presentation presentation = JavaProofs.prover()
                .present(new PresentationInputs(
                        request, List.of(), Map.of("phone", "1"), enterprise.linkSecret, Map.of(), Map.of()));

        assertThat(presentation.identifiers()).isEmpty();
        assertThat(enterprise.verify(request, presentation)).isEqualTo(new ProofVerdict.Valid());
    }
}
