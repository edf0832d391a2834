package io.shuzheng.voucher.computation;

import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.value.LoanTerms;
import java.util.Map;

/** What a loan application states, in the form of the scorecard's features and back. */
public final class StatedFeatures {

    private static final String AMOUNT = "credit_amount";
    private static final String DURATION = "duration_in_month";
    private static final String PURPOSE = "purpose";
    private static final String INSTALMENT_RATE = "installment_rate_in_percentage_of_disposable_income";
    private static final String OTHERS = "other_debtors_or_guarantors";

    private StatedFeatures() {}

    /** The bank's features of an application. */
    public static FeatureValues of(LoanTerms terms) {
        return FeatureValues.of(Map.of(
                AMOUNT, new FeatureValue.Quantity(terms.amount()),
                DURATION, new FeatureValue.Quantity(terms.durationMonths()),
                PURPOSE, new FeatureValue.Category(terms.purpose()),
                INSTALMENT_RATE, new FeatureValue.Quantity(terms.instalmentRatePercent()),
                OTHERS, new FeatureValue.Category(terms.otherDebtorsOrGuarantors())));
    }

    /**
     * The application that states these features.
     *
     * @throws InvalidInputException if one is missing or of the other kind
     */
    public static LoanTerms terms(FeatureValues values) {
        return new LoanTerms(
                quantity(values, AMOUNT),
                quantity(values, DURATION),
                category(values, PURPOSE),
                quantity(values, INSTALMENT_RATE),
                category(values, OTHERS));
    }

    private static int quantity(FeatureValues values, String name) {
        if (values.find(name).orElse(null) instanceof FeatureValue.Quantity quantity) {
            return quantity.amount();
        }
        throw new InvalidInputException(name + " is a quantity");
    }

    private static String category(FeatureValues values, String name) {
        if (values.find(name).orElse(null) instanceof FeatureValue.Category category) {
            return category.name();
        }
        throw new InvalidInputException(name + " is a category");
    }
}
