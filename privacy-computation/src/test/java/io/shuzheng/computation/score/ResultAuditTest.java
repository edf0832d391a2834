package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.evidence.statement.Opening;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultAuditTest {

    private final CreditApplicant applicant = TestCredit.data().applicants().get(0);
    private final TestScore score = TestScore.of(applicant).finished();
    private final TestScore other =
            TestScore.of(TestCredit.data().applicants().get(1)).finished();
    private final ComputationResult result =
            score.network.run(TestScore.CENTRE).result().orElseThrow();

    @Test
    void whenEverybodyWasHonestThenEveryCheckHolds() {
        AuditReport report = audit(result.outputs(), shares(score), score.provided.opening());
        assertThat(report.defects()).isEmpty();
        assertThat(report.findings()).hasSize(8);
    }

    @Test
    void whenAnotherScoreWasIssuedThenAuditFindsIt() {
        SortedMap<String, Integer> issued = new TreeMap<>(result.outputs());
        issued.merge("joint_score", 1, Integer::sum);
        assertThat(audit(issued, shares(score), score.provided.opening()).defects())
                .extracting(AuditFinding::check)
                .containsExactly(AuditCheck.SHARES_ADD_UP, AuditCheck.SCORE_REPEATED);
        issued.remove("joint_score");
        assertThat(audit(issued, shares(score), score.provided.opening()).defects())
                .extracting(AuditFinding::check)
                .containsExactly(AuditCheck.SHARES_ADD_UP, AuditCheck.SCORE_REPEATED, AuditCheck.INDICATORS_REPEATED);
    }

    @Test
    void whenAnotherIndicatorWasIssuedThenAuditFindsIt() {
        SortedMap<String, Integer> issued = new TreeMap<>(result.outputs());
        issued.merge("years_employed", 3, Integer::sum);
        assertThat(audit(issued, shares(score), score.provided.opening()).defects())
                .extracting(AuditFinding::check)
                .containsExactly(AuditCheck.INDICATORS_REPEATED);
    }

    @Test
    void whenOpeningsAreOfAnotherRunThenAuditFindsIt() {
        assertThat(audit(result.outputs(), shares(other), score.provided.opening())
                        .defects())
                .extracting(AuditFinding::check)
                .containsExactly(
                        AuditCheck.MODEL_OWNER_SHARE_OPENED,
                        AuditCheck.PROVIDER_SHARE_OPENED,
                        AuditCheck.SHARES_ADD_UP);
        assertThat(audit(result.outputs(), shares(score), other.provided.opening())
                        .defects())
                .extracting(AuditFinding::check)
                .containsExactly(
                        AuditCheck.PROVIDER_FEATURES_OPENED, AuditCheck.SCORE_REPEATED, AuditCheck.INDICATORS_REPEATED);
    }

    private AuditReport audit(
            SortedMap<String, Integer> issued, SortedMap<String, Opening> shares, Opening providerFeatures) {
        return new ResultAudit(Arrays.asList(CreditIndicator.values()))
                .audit(new AuditedResult(
                        score.contract,
                        result.shares(),
                        TestScore.model().open().opening(),
                        score.stated.opening(),
                        providerFeatures,
                        shares,
                        issued));
    }

    private static SortedMap<String, Opening> shares(TestScore score) {
        SortedMap<String, Opening> shares = new TreeMap<>();
        for (Opening opening :
                score.network.run(TestScore.CENTRE).result().orElseThrow().openings()) {
            shares.put(ShareValue.fromJson(opening.value()).party().value(), opening);
        }
        return shares;
    }
}
