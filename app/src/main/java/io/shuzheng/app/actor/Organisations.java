package io.shuzheng.app.actor;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.CreditAttribute;
import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.dataset.GermanCredit;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bank.Bank;
import io.shuzheng.voucher.bank.Bank.PastCustomers;
import io.shuzheng.voucher.centre.OperationCentre;
import io.shuzheng.voucher.credential.LendingPolicy;
import io.shuzheng.voucher.logistics.LogisticsCompany;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How each organisation is made that enrols with the bureau, and which data it has. */
public final class Organisations {

    /** The bank's model: which data it was trained on. */
    private static final String MODEL = "german-credit-1";

    private Organisations() {}

    /**
     * Makes the organisation of a role.
     *
     * @throws InvalidInputException for the bureau, which enrols the others
     */
    static Function<ActorTools, Actor> maker(MarketRole role) {
        return switch (role) {
            case OPERATION_CENTRE -> OperationCentre::new;
            case LOGISTICS_COMPANY -> Organisations::logistics;
            case BANK -> Organisations::bank;
            case REGULATOR -> Auditor::new;
            case BUREAU -> throw new InvalidInputException("the bureau does not enrol");
        };
    }

    /** A logistics company that has data about all synthetic enterprises. */
    public static LogisticsCompany logistics(ActorTools tools) {
        Map<UnifiedSocialCreditCode, FeatureValues> data = new HashMap<>();
        SyntheticEnterprises.load().all().forEach(each -> data.put(each.code(), each.providerValues()));
        return new LogisticsCompany(
                tools, code -> Optional.ofNullable(data.get(code)), Arrays.asList(CreditIndicator.values()));
    }

    /** A bank whose past customers are those of the data set. */
    public static Bank bank(ActorTools tools) {
        List<CreditApplicant> customers = GermanCredit.load().training();
        return new Bank(
                tools,
                LendingPolicy.STANDARD,
                new PastCustomers(
                        MODEL,
                        CreditAttribute.layout(),
                        customers.stream().map(CreditApplicant::example).toList()));
    }
}
