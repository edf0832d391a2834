package io.shuzheng.voucher.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.GermanCredit;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTermsTest {

    private static final Instant EXPIRY = Instant.parse("2026-11-24T08:00:00.5Z");

    private static ContractTerms terms(String... indicators) {
        return new ContractTerms("loan-risk-assessment", "urn:shuzheng:private-score/1.0", List.of(indicators), EXPIRY);
    }

    @Test
    void whenTheScoreIsNamedThenItGoesWithoutSaying() {
        assertThat(terms("joint_score", "years_employed")).isEqualTo(terms("years_employed"));
        assertThat(terms("years_employed").expiresAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void whenWrittenThenReadsBackEqual() {
        ContractTerms terms = terms("existing_credits", "years_employed");
        assertThat(ContractTerms.fromJson(terms.toJson())).isEqualTo(terms);
    }

    @Test
    void whenAnIndicatorIsNamedTwiceThenRefused() {
        assertThatThrownBy(() -> terms("years_employed", "years_employed")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenAnApplicationStatesFeaturesThenTheyAreTheDataSetsForEveryApplicant() {
        for (CreditApplicant applicant : GermanCredit.load().all()) {
            FeatureValues stated = applicant.statedValues();
            assertThat(StatedFeatures.of(StatedFeatures.terms(stated))).isEqualTo(stated);
        }
        assertThatThrownBy(() -> StatedFeatures.terms(FeatureValues.of(Map.of())))
                .isInstanceOf(InvalidInputException.class);
    }
}
