package io.shuzheng.voucher.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseRecordTest {

    private static EnterpriseRecord with(String name, int capital, String industry, String region) {
        return new EnterpriseRecord(
                name,
                UnifiedSocialCreditCode.complete("91440101MA5900001"),
                "张三",
                capital,
                new CalendarDate(2015_06_01),
                industry,
                region);
    }

    @Test
    void whenValuesAreAskedThenTheyAreThoseOfTheSchemaInItsOrder() {
        assertThat(TestEnterprises.enterprise(1).values().keySet())
                .containsExactlyElementsOf(
                        CredentialSchemas.ENTERPRISE_IDENTITY.schema().attributeNames());
    }

    @Property(tries = 50)
    void whenRecordIsStoredThenItIsReadBackTheSame(@ForAll @IntRange(min = 0, max = 999) int number) {
        EnterpriseRecord record = TestEnterprises.enterprise(number);

        assertThat(EnterpriseRecord.fromJson(record.toJson())).isEqualTo(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 广州", "广州 ", "广\n州"})
    void whenNameIsBlankOrHasControlCharactersThenRefused(String name) {
        assertThatThrownBy(() -> with(name, 1, "G5430", "440101")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenNameIsTooLongThenRefused() {
        assertThat(with("广".repeat(256), 1, "G5430", "440101").name()).hasSize(256);
        assertThatThrownBy(() -> with("广".repeat(257), 1, "G5430", "440101")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenCapitalIsNegativeThenRefused() {
        assertThat(with("广州", 0, "G5430", "440101").capital10kCny()).isZero();
        assertThatThrownBy(() -> with("广州", -1, "G5430", "440101")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U12", "G1", "G12345", "g5430", "5430G"})
    void whenIndustryCodeIsNoneThenRefused(String code) {
        assertThatThrownBy(() -> with("广州", 1, code, "440101")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "G54", "G543", "G5430", "5430"})
    void whenIndustryCodeHasAFormOfTheStandardThenTaken(String code) {
        assertThat(with("广州", 1, code, "440101").industryCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "44010", "4401011", "040101", "44O101"})
    void whenRegionCodeIsNoneThenRefused(String code) {
        assertThatThrownBy(() -> with("广州", 1, "G5430", code)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenPrintedThenOnlyTheCodeShows() {
        EnterpriseRecord record = TestEnterprises.enterprise(1);

        assertThat(record.toString()).contains(record.uscc().value()).doesNotContain("张三", record.name());
    }
}
