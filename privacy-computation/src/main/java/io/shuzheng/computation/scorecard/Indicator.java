package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;

/**
 * A number that the provider tells the receiver in the clear, because a contract declares it and the applicant has agreed: an
 * attribute of the voucher beside the score.
 */
public interface Indicator {

    /** The name in contracts and the attribute of the voucher, as in {@code existing_credits}. */
    String code();

    /**
     * The indicator of an applicant.
     *
     * @throws InvalidInputException if the features that it needs are missing
     */
    int of(FeatureValues values);
}
