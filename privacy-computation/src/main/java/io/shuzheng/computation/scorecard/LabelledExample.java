package io.shuzheng.computation.scorecard;

/**
 * An applicant of the past.
 *
 * @param creditworthy whether the credit was paid back
 */
public record LabelledExample(FeatureValues values, boolean creditworthy) {}
