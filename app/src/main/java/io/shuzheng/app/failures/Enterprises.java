package io.shuzheng.app.failures;

import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.SyntheticEnterprises;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.CreditAttribute;
import io.shuzheng.computation.dataset.GermanCredit;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.computation.scorecard.ScorecardTrainer;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Chooses enterprises that have no wallet yet, by what their data are worth to the bank. What becomes of them is nothing that a
 * later run of the demo has to finish.
 */
final class Enterprises {

    private final WorkDirectory work;
    private final Scorecard model;
    private final Set<Integer> taken = new HashSet<>();

    Enterprises(WorkDirectory work) {
        this.work = work;
        this.model = ScorecardTrainer.train(
                CreditAttribute.layout(),
                GermanCredit.load().training().stream()
                        .map(CreditApplicant::example)
                        .toList());
    }

    /** One that will be approved. */
    SyntheticEnterprise takeWorthy() {
        return take(score -> score >= Scorecard.APPROVAL_SCORE);
    }

    /** One whose score is too low. */
    SyntheticEnterprise takeUnworthy() {
        return take(score -> score < Scorecard.APPROVAL_SCORE);
    }

    private SyntheticEnterprise take(IntPredicate score) {
        SyntheticEnterprise chosen = SyntheticEnterprises.load().all().stream()
                .filter(each -> !taken.contains(each.number()))
                .filter(each -> !work.actors().contains(each.actorName()))
                .filter(each -> score.test(model.score(each.applicant().values())))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("all such enterprises have applied in this directory"));
        taken.add(chosen.number());
        work.actor(chosen.actorName()).finish();
        return chosen;
    }
}
