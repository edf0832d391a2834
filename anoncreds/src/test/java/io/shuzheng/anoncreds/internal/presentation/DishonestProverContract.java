package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.Commitment;
import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.cl.PrimaryProof;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.Proof;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.internal.predicate.DishonestInequalities;
import io.shuzheng.anoncreds.internal.predicate.InequalityProver;
import io.shuzheng.anoncreds.internal.proof.EqualityCommitment;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each way to cheat, and the names under which it is refused: by the Java verifier alone, and by the rules above any engine.
 */
abstract class DishonestProverContract {

    static final Enterprise ENTERPRISE = new Enterprise();
    private static final BigInteger CAPITAL = BigInteger.valueOf(900);
    private static final Predicate ASKED = new Predicate("capitalx", PredicateType.GE, 500);
    private static final Predicate TOO_MUCH = new Predicate("capitalx", PredicateType.GE, 901);

    private final DishonestProver prover = new DishonestProver(ENTERPRISE);
    private final InequalityProver inequalities = new InequalityProver(JavaProofs.RANDOM);
    private final DishonestInequalities dishonest = new DishonestInequalities(JavaProofs.RANDOM);
    private final EqualityCommitment first = prover.honestFirst();
    private final BigInteger blinding = first.blindingOf("capitalx").orElseThrow();

    abstract AnonCredsEngine engine();

    private void refused(Presentation presentation, Finding finding) {
        refused(ENTERPRISE.request, presentation, finding);
    }

    private void refused(PresentationRequest request, Presentation presentation, Finding finding) {
        assertThat(ENTERPRISE.verify(request, presentation))
                .isInstanceOfSatisfying(
                        ProofVerdict.Invalid.class,
                        invalid -> assertThat(invalid.explanation()).startsWith(finding.refusal.explanation()));
        VerificationReport report = report(request, presentation);
        assertThat(report.verified()).isFalse();
        assertThat(report.firstFailure().orElseThrow())
                .extracting(CheckResult::check, CheckResult::reason)
                .containsExactly(finding.check, finding.reason);
    }

    private VerificationReport report(PresentationRequest request, Presentation presentation) {
        return new PresentationVerifier(engine(), ENTERPRISE.published(), Clock.systemUTC())
                .verify(request, presentation);
    }

    @Test
    void whenNothingIsWrongThenProofIsValid() {
        Presentation honest = prover.present(
                DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                prover.honestSecond());

        assertThat(ENTERPRISE.verify(ENTERPRISE.request, honest)).isEqualTo(new ProofVerdict.Valid());
        assertThat(report(ENTERPRISE.request, honest).failures()).isEmpty();
    }

    @Test
    void whenLowerBoundIsProvedThenItIsRefused() {
        refused(
                Enterprise.request(ENTERPRISE.request.nonce(), 1000),
                ENTERPRISE.presentation,
                Finding.PREDICATES_DIFFER);
    }

    @Test
    void whenLowerBoundIsProvedAndRequestedOneWrittenDownThenItIsRefused() {
        Presentation relabelled = inequality(
                ENTERPRISE.presentation,
                p -> new InequalityProof(
                        p.u(), p.r(), p.mj(), p.alpha(), p.t(), new Predicate("capitalx", PredicateType.GE, 1000)));

        refused(Enterprise.request(ENTERPRISE.request.nonce(), 1000), relabelled, Finding.CHALLENGE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GT", "LE", "LT"})
    void whenOtherTypeIsProvedThenItIsRefused(String type) {
        Predicate other = new Predicate("capitalx", PredicateType.valueOf(type), type.equals("GT") ? 500 : 1000);

        refused(
                prover.present(
                        DishonestProver.parts(first, inequalities.commit(prover.key, other, CAPITAL, blinding)),
                        prover.honestSecond()),
                Finding.PREDICATES_DIFFER);
    }

    @Test
    void whenPredicateIsLeftOutOrProvedTwiceThenItIsRefused() {
        refused(prover.present(DishonestProver.parts(first), prover.honestSecond()), Finding.PREDICATES_DIFFER);
        refused(
                prover.present(
                        DishonestProver.parts(
                                first,
                                inequalities.commit(prover.key, ASKED, CAPITAL, blinding),
                                inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                        prover.honestSecond()),
                Finding.PREDICATE_TWICE);
    }

    @Test
    void whenPredicateIsProvedOfANumberThatIsNotTheAttributeThenItIsRefused() {
        BigInteger invented = BigInteger.valueOf(1_000_000);

        refused(
                prover.present(
                        DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, invented, blinding)),
                        prover.honestSecond()),
                Finding.PREDICATE_OF_OTHER_ATTRIBUTE);
    }

    @Test
    void whenPredicateIsProvedOfAnotherAttributeThenItIsRefused() {
        BigInteger since = BigInteger.valueOf(20200101);

        refused(
                prover.present(
                        DishonestProver.parts(
                                first,
                                inequalities.commit(
                                        prover.key,
                                        ASKED,
                                        since,
                                        first.blindingOf("since").orElseThrow())),
                        prover.honestSecond()),
                Finding.PREDICATE_OF_OTHER_ATTRIBUTE);
    }

    @Test
    void whenNegativeDifferenceIsSaidToBeASumOfSquaresThenItIsRefused() {
        List<BigInteger> roots = List.of(BigInteger.ONE, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        refused(
                Enterprise.request(ENTERPRISE.request.nonce(), 901),
                prover.present(
                        DishonestProver.parts(first, dishonest.commit(prover.key, TOO_MUCH, CAPITAL, blinding, roots)),
                        prover.honestSecond()),
                Finding.CHALLENGE_DIFFERS);
    }

    /** A holder with the issuer's help: modulo the order of the group, -1 is a sum of two squares. */
    @Test
    void whenSquaresAddUpOnlyModuloTheOrderOfTheGroupThenTheirRootsAreTooLarge() {
        List<BigInteger> roots = ModularSquares.rootsOfMinusOne();

        refused(
                Enterprise.request(ENTERPRISE.request.nonce(), 901),
                prover.present(
                        DishonestProver.parts(first, dishonest.commit(prover.key, TOO_MUCH, CAPITAL, blinding, roots)),
                        prover.honestSecond()),
                Finding.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void whenSignatureIsForgedWithTrivialExponentThenItsResponseIsTooLarge() {
        refused(forged(), Finding.NUMBER_OUT_OF_RANGE);
    }

    /** Anybody can "sign" with e = 1, of which every number is its own root: no issuer's key is used. */
    static Presentation forged() {
        Map<String, AttributeValue> values = new HashMap<>(ENTERPRISE.first.values());
        values.put("name", AttributeValue.ofRaw("forged"));
        PrimarySignature signature = ENTERPRISE.issuer.signature(
                ENTERPRISE.definition, values, ENTERPRISE.linkSecret, BigInteger.ONE, BigInteger.ONE);
        Credential forged = new Credential(
                Enterprise.SCHEMA_ID,
                Enterprise.DEFINITION_ID,
                values,
                signature,
                ENTERPRISE.first.signatureCorrectnessProof(),
                Optional.empty());
        return JavaProofs.prover().present(ENTERPRISE.inputs(ENTERPRISE.request, forged, ENTERPRISE.second));
    }

    @Test
    void whenCommitmentIsTrivialOrNotAUnitThenItIsRefused() {
        BigInteger factor = TestCredentials.N.gcd(
                io.shuzheng.anoncreds.TestObjects.privateKey().p().shiftLeft(1).add(BigInteger.ONE));
        for (BigInteger bad : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                BigInteger.ONE.negate(),
                TestCredentials.N.subtract(BigInteger.ONE),
                TestCredentials.N,
                TestCredentials.N.add(BigInteger.TWO),
                factor)) {
            refused(equality(p -> withAPrime(p, bad)), Finding.NOT_A_UNIT);
            for (String name : List.of("0", "1", "2", "3", "DELTA")) {
                refused(
                        inequality(
                                ENTERPRISE.presentation,
                                p -> new InequalityProof(
                                        p.u(), p.r(), p.mj(), p.alpha(), with(p.t(), name, bad), p.predicate())),
                        Finding.NOT_A_UNIT);
            }
        }
    }

    /** Adding a multiple of the group's order leaves the challenge right. */
    @Test
    void whenResponseIsOversizedThenItIsRefused() {
        for (BigInteger huge : List.of(
                TestCredentials.ORDER.shiftLeft(1100),
                TestCredentials.ORDER.shiftLeft(1100).negate())) {
            refused(equality(p -> with(p, p.e().add(huge), p.v(), p.m(), p.m2())), Finding.NUMBER_OUT_OF_RANGE);
            refused(equality(p -> with(p, p.e(), p.v().add(huge), p.m(), p.m2())), Finding.NUMBER_OUT_OF_RANGE);
            refused(equality(p -> with(p, p.e(), p.v(), p.m(), p.m2().add(huge))), Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    equality(p -> with(p, p.e(), p.v(), plus(p.m(), "city", huge), p.m2())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    inequality(
                            ENTERPRISE.presentation,
                            p -> new InequalityProof(
                                    plus(p.u(), "3", huge), p.r(), p.mj(), p.alpha(), p.t(), p.predicate())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    inequality(
                            ENTERPRISE.presentation,
                            p -> new InequalityProof(
                                    p.u(), plus(p.r(), "DELTA", huge), p.mj(), p.alpha(), p.t(), p.predicate())),
                    Finding.NUMBER_OUT_OF_RANGE);
            refused(
                    inequality(
                            ENTERPRISE.presentation,
                            p -> new InequalityProof(
                                    p.u(), p.r(), p.mj(), p.alpha().add(huge), p.t(), p.predicate())),
                    Finding.NUMBER_OUT_OF_RANGE);
        }
    }

    @Test
    void whenChallengeIsNoHashThenItIsRefused() {
        for (BigInteger challenge : List.of(BigInteger.ONE.negate(), BigInteger.ONE.shiftLeft(256))) {
            refused(aggregated(a -> new AggregatedProof(challenge, a.commitments())), Finding.NUMBER_OUT_OF_RANGE);
        }
        refused(aggregated(a -> new AggregatedProof(BigInteger.ZERO, a.commitments())), Finding.CHALLENGE_DIFFERS);
    }

    @Test
    void whenSquareIsMissingOrOneTooManyThenItIsRefused() {
        refused(
                inequality(
                        ENTERPRISE.presentation,
                        p -> new InequalityProof(without(p.u(), "2"), p.r(), p.mj(), p.alpha(), p.t(), p.predicate())),
                Finding.NUMBERS_INCOMPLETE);
        refused(
                inequality(
                        ENTERPRISE.presentation,
                        p -> new InequalityProof(
                                p.u(), p.r(), p.mj(), p.alpha(), with(p.t(), "4", BigInteger.TEN), p.predicate())),
                Finding.NUMBERS_INCOMPLETE);
    }

    @Test
    void whenCredentialsAreOfDifferentLinkSecretsThenTheyAreRefused() {
        LinkSecret foreign = LinkSecret.of(BigInteger.valueOf(42));
        Credential borrowed = ENTERPRISE.sign("borrowed", foreign);

        refused(
                prover.present(
                        DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                        DishonestProver.parts(
                                prover.equality(borrowed.signature(), borrowed, Set.of("city", "since"), foreign))),
                Finding.LINK_SECRETS_DIFFER);
    }

    @Test
    void whenAttributeIsNotCoveredOrOneTooManyThenItIsRefused() {
        refused(equality(p -> with(p, p.e(), p.v(), without(p.m(), "city"), p.m2())), Finding.HIDDEN_ATTRIBUTES_DIFFER);
        refused(
                equality(p -> with(p, p.e(), p.v(), with(p.m(), "other", BigInteger.ZERO), p.m2())),
                Finding.HIDDEN_ATTRIBUTES_DIFFER);
        refused(
                equality(p -> with(p, p.e(), p.v(), without(p.m(), "master_secret"), p.m2())),
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
                answered(new RequestedProof(
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
        Presentation shown = answered(new RequestedProof(
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
                answered(new RequestedProof(Map.of(), a.revealedGroups(), Map.of(), a.unrevealed(), a.predicates())),
                Finding.REFERENT_MISSING);
        refused(
                answered(new RequestedProof(
                        a.revealed(), a.revealedGroups(), Map.of("phone", "1"), a.unrevealed(), a.predicates())),
                Finding.REFERENT_UNASKED);
        refused(
                answered(new RequestedProof(
                        a.revealed(), a.revealedGroups(), Map.of("name", "1"), a.unrevealed(), a.predicates())),
                Finding.REFERENT_TWICE);
        refused(
                answered(new RequestedProof(
                        a.revealed(),
                        a.revealedGroups(),
                        Map.of(),
                        a.unrevealed(),
                        Map.of("capital", new RequestedProof.SubProofReference(1)))),
                Finding.PREDICATES_DIFFER);
        refused(
                answered(new RequestedProof(
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
        refused(withSubProofs(proofs.subList(0, 1), ids), Finding.SUB_PROOF_COUNT);
        refused(withSubProofs(proofs.subList(0, 1), ids.subList(0, 1)), Finding.SUB_PROOF_MISSING);
        refused(
                withSubProofs(
                        List.of(proofs.get(0), proofs.get(1), proofs.get(1)),
                        List.of(ids.get(0), ids.get(1), ids.get(1))),
                Finding.SUB_PROOF_UNUSED);
        refused(withSubProofs(List.of(proofs.get(1), proofs.get(0)), ids), Finding.SUB_PROOFS_SWAPPED);
    }

    @Test
    void whenProofIsReplayedForAnotherNonceThenChallengeDiffers() {
        refused(Enterprise.request(new Nonce(BigInteger.TEN), 500), ENTERPRISE.presentation, Finding.CHALLENGE_DIFFERS);
    }

    @Test
    void whenChallengeIsHashedFromOtherCommitmentsThenTheyAreRefused() {
        refused(
                aggregated(
                        a -> new AggregatedProof(a.challenge(), a.commitments().subList(1, 7))),
                Finding.COMMITMENTS_DIFFER);
        refused(
                aggregated(a -> {
                    List<Commitment> reordered = new ArrayList<>(a.commitments());
                    Collections.swap(reordered, 0, 1);
                    return new AggregatedProof(a.challenge(), reordered);
                }),
                Finding.COMMITMENTS_DIFFER);
    }

    /** Without a challenge that binds it, every proof can be simulated. */
    @Test
    void whenChallengeIsChosenThenItDiffers() {
        refused(
                prover.present(
                        a -> new AggregatedProof(BigInteger.TEN, a.commitments()),
                        DishonestProver.parts(first, inequalities.commit(prover.key, ASKED, CAPITAL, blinding)),
                        prover.honestSecond()),
                Finding.CHALLENGE_DIFFERS);
    }

    private static Presentation aggregated(UnaryOperator<AggregatedProof> change) {
        Presentation p = ENTERPRISE.presentation;
        return new Presentation(
                new Proof(p.proof().subProofs(), change.apply(p.proof().aggregated())),
                p.requestedProof(),
                p.identifiers());
    }

    private static Presentation answered(RequestedProof answers) {
        return new Presentation(ENTERPRISE.presentation.proof(), answers, ENTERPRISE.presentation.identifiers());
    }

    private static Presentation withSubProofs(List<SubProof> proofs, List<CredentialIdentifier> identifiers) {
        Presentation p = ENTERPRISE.presentation;
        return new Presentation(new Proof(proofs, p.proof().aggregated()), p.requestedProof(), identifiers);
    }

    private static Presentation equality(UnaryOperator<EqualityProof> change) {
        return equality(ENTERPRISE.presentation, change);
    }

    private static Presentation equality(Presentation p, UnaryOperator<EqualityProof> change) {
        PrimaryProof primary = p.proof().subProofs().get(0).primary();
        return firstPrimary(p, new PrimaryProof(change.apply(primary.equality()), primary.inequalities()));
    }

    private static Presentation inequality(Presentation p, UnaryOperator<InequalityProof> change) {
        PrimaryProof primary = p.proof().subProofs().get(0).primary();
        return firstPrimary(
                p,
                new PrimaryProof(
                        primary.equality(),
                        List.of(change.apply(primary.inequalities().get(0)))));
    }

    private static Presentation firstPrimary(Presentation p, PrimaryProof primary) {
        List<SubProof> proofs = new ArrayList<>(p.proof().subProofs());
        proofs.set(0, new SubProof(primary, Optional.empty()));
        return new Presentation(new Proof(proofs, p.proof().aggregated()), p.requestedProof(), p.identifiers());
    }

    private static EqualityProof withAPrime(EqualityProof p, BigInteger aPrime) {
        return new EqualityProof(p.revealedAttributes(), aPrime, p.e(), p.v(), p.m(), p.m2());
    }

    private static EqualityProof with(
            EqualityProof p, BigInteger e, BigInteger v, Map<String, BigInteger> m, BigInteger m2) {
        return new EqualityProof(p.revealedAttributes(), p.aPrime(), e, v, m, m2);
    }

    private static Map<String, BigInteger> with(Map<String, BigInteger> map, String name, BigInteger number) {
        Map<String, BigInteger> changed = new HashMap<>(map);
        changed.put(name, number);
        return changed;
    }

    private static Map<String, BigInteger> plus(Map<String, BigInteger> map, String name, BigInteger summand) {
        Map<String, BigInteger> changed = new HashMap<>(map);
        changed.merge(name, summand, BigInteger::add);
        return changed;
    }

    private static Map<String, BigInteger> without(Map<String, BigInteger> map, String name) {
        Map<String, BigInteger> changed = new HashMap<>(map);
        changed.remove(name);
        return changed;
    }
}
