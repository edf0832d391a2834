package io.shuzheng.app.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheticEnterprisesTest {

    private final List<SyntheticEnterprise> all = SyntheticEnterprises.load().all();

    @Test
    void whenLoadedThenThereIsOneForEachOfThe300ApplicantsWithItsOwnNameAndCode() {
        assertThat(all).hasSize(300);
        assertThat(all.stream().map(SyntheticEnterprise::name).distinct()).hasSize(300);
        assertThat(all.stream().map(SyntheticEnterprise::code).distinct()).hasSize(300);
        assertThat(all.get(0).applicant().number()).isEqualTo(7);
    }

    @Test
    void whenLoadedAgainThenTheyAreTheSame() {
        assertThat(SyntheticEnterprises.load().all().stream().map(SyntheticEnterprise::registration))
                .containsExactlyElementsOf(
                        all.stream().map(SyntheticEnterprise::registration).toList());
    }

    @Test
    void whenCodesAreMadeThenTheyHaveBothCheckCharacters() {
        for (SyntheticEnterprise each : all) {
            assertThat(new UnifiedSocialCreditCode(each.registration().uscc().value()))
                    .isEqualTo(each.code());
            assertThat(each.terms().amount()).isPositive();
            assertThat(each.providerValues().names()).hasSize(15);
        }
        // GB 11714: 9990 0007 weighs 3*9 + 7*9 + 9*9 + 2*7 = 185, 185 mod 11 = 9, 11 - 9 = 2.
        assertThat(OrganisationCode.of(7)).isEqualTo("999000072");
    }

    @Test
    void whenNumberIsOutOfRangeThenRefused() {
        assertThatThrownBy(() -> SyntheticEnterprises.load().require(301))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 300");
        assertThatThrownBy(() -> SyntheticEnterprises.load().require(0)).isInstanceOf(InvalidInputException.class);
    }
}
