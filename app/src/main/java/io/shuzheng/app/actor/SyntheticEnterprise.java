package io.shuzheng.app.actor;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.voucher.bureau.EnterpriseRecord;
import io.shuzheng.voucher.computation.StatedFeatures;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.LoanTerms;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;

/**
 * An enterprise that does not exist, with the values of an applicant who did. Everything follows from the applicant's place in
 * the data set, so that every actor, in whichever process, has the same enterprise by the same number.
 *
 * @param number 1 for the first of those who apply
 * @param code valid, with its check characters
 */
public record SyntheticEnterprise(int number, UnifiedSocialCreditCode code, CreditApplicant applicant) {

    /** What the names of enterprises' agents begin with. */
    public static final String ACTOR_PREFIX = "enterprise-";

    private static final List<String> WORDS = List.of("恒远", "嘉禾", "鹏程", "瑞丰", "华信", "东升", "金桥", "盛达", "新源", "永泰");
    private static final List<String> TRADES = List.of("商贸", "物流", "电子", "纺织", "机械", "食品", "建材");
    private static final List<String> INDUSTRIES =
            List.of("F5190", "G5431", "C3969", "C1711", "C3484", "C1391", "C3021");
    private static final List<String> SURNAMES = List.of("陈", "林", "黄", "张", "李", "王", "吴", "刘", "蔡", "杨");
    private static final List<String> REGIONS = List.of("440300", "440100", "440600", "441900");

    static SyntheticEnterprise of(int number, CreditApplicant applicant) {
        return new SyntheticEnterprise(number, code(applicant.number()), applicant);
    }

    /** An enterprise (9) of the market authorities (1), the region, and an organisation code that ends in its check digit. */
    private static UnifiedSocialCreditCode code(int row) {
        return UnifiedSocialCreditCode.complete("91" + pick(REGIONS, row) + OrganisationCode.of(row));
    }

    /** The name of its agent, and of the folder in which that keeps its wallet. */
    public String actorName() {
        return ACTOR_PREFIX + number;
    }

    /** The name, which says that it is made up. */
    public String name() {
        int row = applicant.number();
        return "%s%s（示例%03d）有限公司".formatted(pick(WORDS, row), pick(TRADES, row), number);
    }

    /** What the bureau's register says of it. */
    public EnterpriseRecord registration() {
        int row = applicant.number();
        return new EnterpriseRecord(
                name(),
                code,
                pick(SURNAMES, row) + "示例",
                200 + row * 37 % 48 * 100,
                establishedOn(),
                pick(INDUSTRIES, row),
                pick(REGIONS, row));
    }

    private CalendarDate establishedOn() {
        return CalendarDate.of(LocalDate.of(2001, 1, 1).plusDays(applicant.number() * 6L));
    }

    /** What it states when it applies. */
    public LoanTerms terms() {
        return StatedFeatures.terms(applicant.statedValues());
    }

    /** What only the data provider knows of it. */
    public FeatureValues providerValues() {
        return applicant.providerValues();
    }

    private static String pick(List<String> words, int row) {
        return words.get(row % words.size());
    }

    /** The number only. */
    @Override
    public String toString() {
        return "SyntheticEnterprise[" + number + "]";
    }
}
