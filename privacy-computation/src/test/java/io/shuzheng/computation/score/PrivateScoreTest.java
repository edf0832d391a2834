package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.scorecard.AreaUnderCurve;
import io.shuzheng.computation.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrivateScoreTest {

    @Test
    void whenScoredInPrivateThenAllThreeHundredApplicantsHaveTheirPlainScore() {
        Scorecard scorecard = TestCredit.scorecard();
        List<CreditApplicant> applicants = TestCredit.data().applicants();
        long start = System.nanoTime();
        Map<CreditApplicant, Integer> scores = applicants.parallelStream()
                .collect(Collectors.toMap(applicant -> applicant, PrivateScoreTest::privateScore));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(scores).hasSize(300);
        assertThat(scores)
                .allSatisfy((applicant, score) -> assertThat(score).isEqualTo(scorecard.score(applicant.values())));
        System.out.printf(
                "300 private scores equal the plain ones; AUC %.3f; %d ms%n",
                AreaUnderCurve.of(
                        scores(scores, CreditApplicant::creditworthy),
                        scores(scores, applicant -> !applicant.creditworthy())),
                millis);
    }

    private static int privateScore(CreditApplicant applicant) {
        ComputationResult result = result(TestScore.of(applicant).finished());
        assertThat(result.outputs())
                .containsEntry("existing_credits", CreditIndicator.EXISTING_CREDITS.of(applicant.values()))
                .containsEntry("years_employed", CreditIndicator.YEARS_EMPLOYED.of(applicant.values()))
                .hasSize(3);
        return result.outputs().get("joint_score");
    }

    private static List<Integer> scores(Map<CreditApplicant, Integer> scores, Predicate<CreditApplicant> which) {
        return scores.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void whenFinishedThenEachPartyHasItsCommitmentsAndOnlyTheCentreAResult() {
        TestScore score = TestScore.of(TestCredit.data().applicants().get(0)).finished();
        ComputationResult bank = score.network.run(TestScore.BANK).result().orElseThrow();
        ComputationResult logistics =
                score.network.run(TestScore.LOGISTICS).result().orElseThrow();
        assertThat(bank.outputs()).isEmpty();
        assertThat(bank.openings()).isEmpty();
        assertThat(logistics.outputs()).isEmpty();
        assertThat(logistics.openings()).isEmpty();
        ComputationResult centre = result(score);
        assertThat(centre.shares())
                .containsAllEntriesOf(bank.shares())
                .containsAllEntriesOf(logistics.shares())
                .hasSize(2);
        assertThat(centre.openings()).hasSize(2);
        assertThat(score.network.run(TestScore.BANK).state()).isEmpty();
        assertThat(score.network.run(TestScore.CENTRE).state()).isEmpty();
    }

    @Test
    void whenCommitmentsAreCombinedThenAnyOtherOneGivesAnotherDigest() {
        TestScore one = TestScore.of(TestCredit.data().applicants().get(0)).finished();
        TestScore two = TestScore.of(TestCredit.data().applicants().get(1)).finished();
        assertThat(CombinedCommitment.ofInputs(one.contract)).isNotEqualTo(CombinedCommitment.ofInputs(two.contract));
        assertThat(CombinedCommitment.ofShares(one.contract.id(), result(one).shares()))
                .isEqualTo(CombinedCommitment.ofShares(
                        one.contract.id(), result(one).shares()))
                .isNotEqualTo(CombinedCommitment.ofShares(
                        two.contract.id(), result(one).shares()))
                .isNotEqualTo(CombinedCommitment.ofShares(
                        one.contract.id(), result(two).shares()));
    }

    private static ComputationResult result(TestScore score) {
        return score.network.run(TestScore.CENTRE).result().orElseThrow();
    }
}
