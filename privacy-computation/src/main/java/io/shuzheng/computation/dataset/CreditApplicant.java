package io.shuzheng.computation.dataset;

import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.computation.scorecard.LabelledExample;

/**
 * One record of the data set.
 *
 * @param number its place in the file, from 0
 * @param values a value for each {@link CreditAttribute}
 * @param creditworthy what became of the credit
 */
public record CreditApplicant(int number, FeatureValues values, boolean creditworthy) {

    /** What the applicant states when applying: the bank's features. */
    public FeatureValues statedValues() {
        return values.only(CreditAttribute.layout().modelOwner().names());
    }

    /** What only the data provider knows. */
    public FeatureValues providerValues() {
        return values.only(CreditAttribute.layout().provider().names());
    }

    public LabelledExample example() {
        return new LabelledExample(values, creditworthy);
    }

    /** The number only. */
    @Override
    public String toString() {
        return "CreditApplicant[" + number + "]";
    }
}
