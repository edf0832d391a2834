package io.shuzheng.computation.dataset;

import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.computation.scorecard.Indicator;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Locale;

/** The indicators that the demo's data provider offers. */
public enum CreditIndicator implements Indicator {

    /** How many credits the applicant has at this time, 1 to 4. */
    EXISTING_CREDITS {
        @Override
        public int of(FeatureValues values) {
            if (value(values, "number_of_existing_credits_at_this_bank") instanceof FeatureValue.Quantity quantity) {
                return quantity.amount();
            }
            throw new InvalidInputException("the number of existing credits is a quantity");
        }
    },

    /** For how many years at least the applicant has had the present employment: 0, 1, 4 or 7. */
    YEARS_EMPLOYED {
        @Override
        public int of(FeatureValues values) {
            if (value(values, "present_employment_since") instanceof FeatureValue.Category category) {
                return switch (category.name()) {
                    case "unemployed", "... < 1 year" -> 0;
                    case "1 <= ... < 4 years" -> 1;
                    case "4 <= ... < 7 years" -> 4;
                    case "... >= 7 years" -> 7;
                    default -> throw new InvalidInputException("the employment is of no known duration");
                };
            }
            throw new InvalidInputException("the employment is a category");
        }
    };

    private static FeatureValue value(FeatureValues values, String feature) {
        return values.find(feature)
                .orElseThrow(() -> new InvalidInputException("the feature " + feature + " is missing"));
    }

    /** The constant's name in lower case: the attribute of the voucher. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
