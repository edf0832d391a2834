package io.shuzheng.anoncreds.internal.presentation;

import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.inequality;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.with;
import static io.shuzheng.anoncreds.internal.presentation.ChangedPresentations.without;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.internal.predicate.DishonestInequalities;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to cheat about a predicate. */
abstract class ForgedPredicateContract extends ForgeryContract {

    private static final Predicate TOO_MUCH = new Predicate("capitalx", PredicateType.GE, 901);

    private final DishonestInequalities dishonest = new DishonestInequalities(JavaProofs.RANDOM);

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
}
