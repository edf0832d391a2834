package io.shuzheng.app.actor;

import io.shuzheng.voucher.bank.Bank;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.centre.OperationCentre;
import io.shuzheng.voucher.logistics.LogisticsCompany;
import java.util.List;

/** The market's organisations in one process; they talk over HTTP all the same. */
public record RunningMarket(
        Hosted<Bureau> bureau,
        Hosted<OperationCentre> centre,
        Hosted<LogisticsCompany> logistics,
        Hosted<Bank> bank,
        Hosted<Auditor> regulator) {

    /** All of them, the bureau first. */
    public List<Hosted<?>> all() {
        return List.of(bureau, centre, logistics, bank, regulator);
    }
}
