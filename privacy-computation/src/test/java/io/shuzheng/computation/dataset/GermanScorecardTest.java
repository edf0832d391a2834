package io.shuzheng.computation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.scorecard.AreaUnderCurve;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GermanScorecardTest {

    private final Scorecard scorecard = TestCredit.scorecard();

    @Test
    void whenTrainedAgainThenScorecardIsTheSame() {
        assertThat(TestCredit.train()).isEqualTo(scorecard);
    }

    @Test
    void whenApplicantsAreScoredThenGoodOnesRankHigher() {
        List<Integer> good = scores(CreditApplicant::creditworthy);
        List<Integer> bad = scores(applicant -> !applicant.creditworthy());
        double area = AreaUnderCurve.of(good, bad);
        System.out.printf("AUC of the scorecard on the 300 applicants: %.3f%n", area);
        assertThat(area).isBetween(0.75, 0.85);
        assertThat(good).allMatch(Scorecard::isScore);
        assertThat(bad).allMatch(Scorecard::isScore);
    }

    @Test
    void whenScoreIsAtLeastSixHundredThenFewCreditsAreBad() {
        List<Integer> good = approved(scores(CreditApplicant::creditworthy));
        List<Integer> bad = approved(scores(applicant -> !applicant.creditworthy()));
        System.out.printf(
                "approved at %d or more: %d of 300, of which %d went bad%n",
                Scorecard.APPROVAL_SCORE, good.size() + bad.size(), bad.size());
        assertThat(good.size() + bad.size()).isBetween(75, 180);
        assertThat(bad.size() * 5).isLessThan(good.size());
    }

    @Test
    void whenFirstThreeApplicantsAreScoredThenBothDecisionsOccur() {
        List<Integer> first = scores(applicant -> true).subList(0, 3);
        assertThat(approved(first)).hasSizeBetween(1, 2);
    }

    @Test
    void whenScorecardIsWrittenThenItIsReadBack() {
        assertThat(Scorecard.fromJson(Json.parse(Json.write(scorecard.toJson()))))
                .isEqualTo(scorecard);
    }

    @Test
    void whenPrintedThenNoPointsShow() {
        assertThat(scorecard).hasToString("Scorecard[20 features]");
    }

    private List<Integer> scores(Predicate<CreditApplicant> which) {
        return TestCredit.data().applicants().stream()
                .filter(which)
                .map(applicant -> scorecard.score(applicant.values()))
                .toList();
    }

    private static List<Integer> approved(List<Integer> scores) {
        return scores.stream()
                .filter(score -> score >= Scorecard.APPROVAL_SCORE)
                .toList();
    }
}
