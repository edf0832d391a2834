package io.shuzheng.voucher.bureau;

import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Locale;

/** Enterprises that do not exist. */
public final class TestEnterprises {

    private TestEnterprises() {}

    /** The enterprise of this number, 0 to 999. */
    public static EnterpriseRecord enterprise(int number) {
        String body = String.format(Locale.ROOT, "91440101MA59%05d", number);
        return new EnterpriseRecord(
                "广州测试企业" + number + "有限公司",
                UnifiedSocialCreditCode.complete(body),
                "张三",
                500 + number,
                new CalendarDate(2015_06_01),
                "G5430",
                "440101");
    }

    /** The same enterprise with another name. */
    public static EnterpriseRecord renamed(EnterpriseRecord record, String name) {
        return new EnterpriseRecord(
                name,
                record.uscc(),
                record.legalRepresentative(),
                record.capital10kCny(),
                record.establishedOn(),
                record.industryCode(),
                record.regionCode());
    }
}
