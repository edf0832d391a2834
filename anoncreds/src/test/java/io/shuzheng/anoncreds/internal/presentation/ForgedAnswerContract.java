package io.shuzheng.anoncreds.internal.presentation;

import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.answered;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.equality;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.with;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.withSubProofs;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.without;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.proof.EqualityCommitment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way to cheat about what is shown, and of which credential. */
abstract class ForgedAnswerContract extends ForgeryContract {

    @Test
    void whenAttributeIsNotCoveredOrOneTooManyThenItIsRefused() {
        refused(
                equality(ENTERPRISE.presentation, p -> with(p, p.e(), p.v(), without(p.m(), "city"), p.m2())),
                Finding.HIDDEN_ATTRIBUTES_DIFFER);
        refused(
                equality(
                        ENTERPRISE.presentation,
                        p -> with(p, p.e(), p.v(), with(p.m(), "other", BigInteger.ZERO), p.m2())),
                Finding.HIDDEN_ATTRIBUTES_DIFFER);
        refused(
                equality(ENTERPRISE.presentation, p -> with(p, p.e(), p.v(), without(p.m(), "master_secret"), p.m2())),
                Finding.LINK_SECRET_MISSING);
    }

    @Test
    void whenMoreIsRevealedThanAskedForThenItIsRefused() {
        EqualityCommitment open = prover.equality(ENTERPRISE.first, Set.of("name", "city"));

        refused(
                prover.present(
                        DishonestProver.parts(
                                open,
                                inequalities.commit(
                                        prover.key,
                                        ASKED,
                                        CAPITAL,
                                        open.blindingOf("capitalx").orElseThrow())),
                        prover.honestSecond()),
                Finding.SHOWN_UNASKED);
    }

    @Test
    void whenRevealedValuesAreSwappedThenTheyAreRefused() {
        RequestedProof answers = ENTERPRISE.presentation.requestedProof();
        RequestedProof.RevealedGroup group =
                Optional.ofNullable(answers.revealedGroups().get("papers")).orElseThrow();
        Map<String, AttributeValue> swapped = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(group.values().keySet());
        List<AttributeValue> values = new ArrayList<>(group.values().values());
        Collections.reverse(values);
        for (int i = 0; i < names.size(); i++) {
            swapped.put(names.get(i), values.get(i));
        }

        refused(
                answered(
                        ENTERPRISE.presentation,
                        new RequestedProof(
                                answers.revealed(),
                                Map.of("papers", new RequestedProof.RevealedGroup(1, swapped)),
                                Map.of(),
                                answers.unrevealed(),
                                answers.predicates())),
                Finding.SHOWN_VALUE_DIFFERS);
    }

    @Test
    void whenProvedValueIsChangedWithTheShownOneThenChallengeDiffers() {
        AttributeValue other = AttributeValue.ofRaw("another");
        RequestedProof answers = ENTERPRISE.presentation.requestedProof();
        Presentation shown = answered(
                ENTERPRISE.presentation,
                new RequestedProof(
                        Map.of("name", new RequestedProof.Revealed(0, other)),
                        answers.revealedGroups(),
                        Map.of(),
                        answers.unrevealed(),
                        answers.predicates()));

        refused(
                equality(
                        shown,
                        p -> new EqualityProof(
                                Map.of("name", other.encoded()), p.aPrime(), p.e(), p.v(), p.m(), p.m2())),
                Finding.CHALLENGE_DIFFERS);
    }

    @Test
    void whenAnswerIsMissingUnaskedOrOfOtherCredentialThenItIsRefused() {
        RequestedProof a = ENTERPRISE.presentation.requestedProof();
        refused(
                answered(
                        ENTERPRISE.presentation,
                        new RequestedProof(Map.of(), a.revealedGroups(), Map.of(), a.unrevealed(), a.predicates())),
                Finding.REFERENT_MISSING);
        refused(
                answered(
                        ENTERPRISE.presentation,
                        new RequestedProof(
                                a.revealed(),
                                a.revealedGroups(),
                                Map.of("phone", "1"),
                                a.unrevealed(),
                                a.predicates())),
                Finding.REFERENT_UNASKED);
        refused(
                answered(
                        ENTERPRISE.presentation,
                        new RequestedProof(
                                a.revealed(), a.revealedGroups(), Map.of("name", "1"), a.unrevealed(), a.predicates())),
                Finding.REFERENT_TWICE);
        refused(
                answered(
                        ENTERPRISE.presentation,
                        new RequestedProof(
                                a.revealed(),
                                a.revealedGroups(),
                                Map.of(),
                                a.unrevealed(),
                                Map.of("capital", new RequestedProof.SubProofReference(1)))),
                Finding.PREDICATES_DIFFER);
        refused(
                answered(
                        ENTERPRISE.presentation,
                        new RequestedProof(
                                a.revealed(),
                                a.revealedGroups(),
                                Map.of(),
                                Map.of("hidden", new RequestedProof.SubProofReference(2)),
                                a.predicates())),
                Finding.SUB_PROOF_MISSING);
    }

    @Test
    void whenSubProofIsMissingExtraOrSwappedThenItIsRefused() {
        Presentation p = ENTERPRISE.presentation;
        List<SubProof> proofs = p.proof().subProofs();
        List<CredentialIdentifier> ids = p.identifiers();
        refused(withSubProofs(p, proofs.subList(0, 1), ids), Finding.SUB_PROOF_COUNT);
        refused(withSubProofs(p, proofs.subList(0, 1), ids.subList(0, 1)), Finding.SUB_PROOF_MISSING);
        refused(
                withSubProofs(
                        p,
                        List.of(proofs.get(0), proofs.get(1), proofs.get(1)),
                        List.of(ids.get(0), ids.get(1), ids.get(1))),
                Finding.SUB_PROOF_UNUSED);
        refused(withSubProofs(p, List.of(proofs.get(1), proofs.get(0)), ids), Finding.SUB_PROOFS_SWAPPED);
    }
}
