package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.contract.TestParties;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.computation.scorecard.ScorecardLayout;
import io.shuzheng.primitives.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ModelAuditTest {

    private static final FeatureValue OVERDRAWN = new FeatureValue.Category("... < 0 DM");

    private final ScorecardLayout layout = TestCredit.scorecard().layout();

    @Test
    void whenModelIsHonestThenEveryCheckHolds() {
        AuditReport report = audit(TestScore.published(), TestScore.model().open());
        assertThat(report.defects()).isEmpty();
        assertThat(report.findings()).hasSize(5);
    }

    /** Why the audit is needed: under such a model whoever asks "at least 600?" learns a feature of every applicant. */
    @Test
    void whenModelIsAUnitVectorThenTheScoreReadsAFeatureOutAndTheAuditFindsIt() {
        OwnedModel dishonest =
                OwnedModel.create("2026-12", unitVector(), TestPaillierKeys.real(), TestRandom.seeded(1));
        List<CreditApplicant> applicants = TestCredit.data().applicants().subList(0, 8);
        assertThat(applicants.stream().map(ModelAuditTest::isOverdrawn)).contains(true, false);
        for (CreditApplicant applicant : applicants) {
            assertThat(isApproved(dishonest, applicant)).isEqualTo(isOverdrawn(applicant));
        }
        AuditReport report = audit(dishonest.publish(TestParties.bank()), dishonest.open());
        assertThat(report.defects())
                .containsExactly(
                        new AuditFinding(AuditCheck.NO_FEATURE_READ_OUT, false, "status_of_existing_checking_account"));
    }

    /** The bank commits to an honest model and sends out another one. */
    @Test
    void whenCiphertextsAreOfAnotherModelThenTheAuditFindsIt() {
        OwnedModel unit = OwnedModel.create("2026-12", unitVector(), TestPaillierKeys.real(), TestRandom.seeded(1));
        ObjectNode json = TestScore.model().toSecretJson();
        json.set("weights", unit.toSecretJson().get("weights"));
        OwnedModel dishonest = OwnedModel.fromJson(json);
        AuditReport report = audit(dishonest.publish(TestParties.bank()), dishonest.open());
        assertThat(report.defects()).containsExactly(new AuditFinding(AuditCheck.POINTS_ENCRYPTED, false, ""));
    }

    @Test
    void whenOpeningIsOfAnotherModelThenTheAuditFindsIt() {
        OwnedModel other =
                OwnedModel.create("2026-11", TestCredit.scorecard(), TestPaillierKeys.real(), TestRandom.seeded(9));
        AuditReport report = audit(TestScore.published(), other.open());
        assertThat(report.defects())
                .extracting(AuditFinding::check)
                .contains(AuditCheck.MODEL_OPENED, AuditCheck.POINTS_ENCRYPTED, AuditCheck.NO_FEATURE_READ_OUT);
    }

    @Test
    void whenSignatureOrRandomnessIsForgedThenTheAuditFindsIt() {
        EncryptedModel forged = TestScore.model().publish(TestParties.forgerOf(TestParties.bank()));
        assertThat(audit(forged, TestScore.model().open()).defects())
                .containsExactly(new AuditFinding(AuditCheck.MODEL_SIGNED, false, ""));
        ModelOpening open = TestScore.model().open();
        ModelOpening shorter = new ModelOpening(
                open.opening(), open.randomness().subList(1, open.randomness().size()));
        assertThat(audit(TestScore.published(), shorter).defects())
                .containsExactly(new AuditFinding(AuditCheck.POINTS_ENCRYPTED, false, ""));
    }

    @Test
    void whenOpeningIsWrittenThenItIsReadBack() {
        ModelOpening opening = TestScore.model().open();
        ModelOpening read = ModelOpening.fromJson(Json.parse(Json.write(opening.toSecretJson())));
        assertThat(read.randomness()).isEqualTo(opening.randomness());
        assertThat(audit(TestScore.published(), read).holds()).isTrue();
        assertThat(opening).hasToString("ModelOpening");
    }

    private static AuditReport audit(EncryptedModel model, ModelOpening opening) {
        return ModelAudit.audit(model, opening, TestParties.keys(), TestParties.NOW);
    }

    /** A thousand points for an overdrawn account, and none for anything else. */
    private Scorecard unitVector() {
        List<Integer> points = IntStream.range(0, layout.provider().bins())
                .mapToObj(bin -> bin == 0 ? 1_000 : 0)
                .toList();
        List<Integer> none = Collections.nCopies(layout.modelOwner().bins(), 0);
        return new Scorecard(layout, 0, none, points);
    }

    private static boolean isApproved(OwnedModel model, CreditApplicant applicant) {
        String application = "application-" + applicant.number();
        TestScore run = TestScore.of(application, applicant.values(), model, applicant.number())
                .finished();
        return run.network
                        .run(TestScore.CENTRE)
                        .result()
                        .orElseThrow()
                        .outputs()
                        .get("joint_score")
                >= Scorecard.APPROVAL_SCORE;
    }

    private static boolean isOverdrawn(CreditApplicant applicant) {
        return applicant.values().find("status_of_existing_checking_account").equals(Optional.of(OVERDRAWN));
    }
}
