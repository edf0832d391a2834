package io.shuzheng.computation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanCreditTest {

    private final GermanCredit credit = GermanCredit.load();

    @Test
    void whenLoadedThenThereAreAThousandApplicantsSplitSevenToThree() {
        assertThat(credit.all()).hasSize(1_000);
        assertThat(credit.all().stream().filter(CreditApplicant::creditworthy)).hasSize(700);
        assertThat(credit.training()).hasSize(700);
        assertThat(credit.applicants()).hasSize(300).doesNotContainAnyElementsOf(credit.training());
        assertThat(credit.applicants().get(0).number()).isEqualTo(7);
    }

    @Test
    void whenFirstRecordIsReadThenItsQuotedFieldIsWhole() {
        FeatureValues first = credit.all().get(0).values();
        assertThat(first.find("telephone"))
                .contains(new FeatureValue.Category("yes, registered under the customers name"));
        assertThat(first.find("credit_amount")).contains(new FeatureValue.Quantity(1169));
        assertThat(first.names()).hasSize(20);
    }

    @Test
    void whenValuesAreSplitThenTheBankHasWhatTheApplicationStates() {
        CreditApplicant applicant = credit.applicants().get(0);
        assertThat(applicant.statedValues().names())
                .containsExactlyInAnyOrder(
                        "credit_amount",
                        "duration_in_month",
                        "purpose",
                        "installment_rate_in_percentage_of_disposable_income",
                        "other_debtors_or_guarantors");
        assertThat(applicant.providerValues().names())
                .hasSize(15)
                .doesNotContainAnyElementsOf(applicant.statedValues().names());
    }

    @Test
    void whenPrintedThenNoValueShows() {
        CreditApplicant applicant = credit.all().get(0);
        assertThat(applicant).hasToString("CreditApplicant[0]");
        assertThat(applicant.values().toString()).contains("credit_amount").doesNotContain("1169");
        assertThat(applicant.values().find("purpose").orElseThrow()).hasToString("Category");
    }

    @ParameterizedTest
    @CsvSource({
        "1169, 0",
        "1169, -1",
        "1169, 1e3",
        "1169, 99999999999",
        "radio/television, yacht",
        "good, fine",
        "own, borrowed"
    })
    void whenAFieldIsNoValueOfItsAttributeThenTheFileIsRefused(String before, String after) throws IOException {
        List<String> lines = file().lines().toList();
        String header = lines.get(0) + "\n";
        String record = lines.get(1);
        assertThat(GermanCredit.parse(header + record).all()).hasSize(1);
        String changed = record.replace(before, after);
        assertThat(changed).isNotEqualTo(record);
        assertThatThrownBy(() -> GermanCredit.parse(header + changed)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenColumnsAreOthersThenTheFileIsRefused() throws IOException {
        String renamed = file().replaceFirst("purpose", "reason");
        assertThatThrownBy(() -> GermanCredit.parse(renamed)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> GermanCredit.parse("")).isInstanceOf(InvalidInputException.class);
    }

    private static String file() throws IOException {
        try (InputStream in = GermanCredit.class.getResourceAsStream("german-credit.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
