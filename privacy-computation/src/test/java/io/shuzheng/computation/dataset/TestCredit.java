package io.shuzheng.computation.dataset;

import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.computation.scorecard.ScorecardTrainer;

/** The demo's applicants and the scorecard that the bank trains on the past ones. */
public final class TestCredit {

    private static final GermanCredit DATA = GermanCredit.load();
    private static final Scorecard SCORECARD = train();

    private TestCredit() {}

    public static GermanCredit data() {
        return DATA;
    }

    public static Scorecard scorecard() {
        return SCORECARD;
    }

    static Scorecard train() {
        return ScorecardTrainer.train(
                CreditAttribute.layout(),
                DATA.training().stream().map(CreditApplicant::example).toList());
    }
}
