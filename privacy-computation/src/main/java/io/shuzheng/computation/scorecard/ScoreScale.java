package io.shuzheng.computation.scorecard;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The straight line from log-odds to points: {@link Scorecard#APPROVAL_SCORE} where the odds of being paid back are
 * {@value #APPROVAL_ODDS} to 1, and as steep as the range of scores allows, so that no score ever needs clamping.
 *
 * <p>{@value #APPROVAL_ODDS} to 1 are the odds at which a credit pays under the data set's own cost matrix, in which a bad
 * credit granted costs five times a good one refused.
 */
final class ScoreScale {

    /** Good to bad. */
    static final double APPROVAL_ODDS = 5.0;

    private final double pointsPerLogOdds;

    private ScoreScale(double pointsPerLogOdds) {
        this.pointsPerLogOdds = pointsPerLogOdds;
    }

    /**
     * The steepest scale for a regression, one array of coefficients a feature. Half a point a feature, and half for the
     * offset, is kept free at both ends for rounding.
     */
    static ScoreScale steepest(double intercept, List<double[]> coefficients) {
        double approval = Math.log(APPROVAL_ODDS) - intercept;
        double lowest = coefficients.stream()
                .mapToDouble(bins -> DoubleStream.of(bins).min().orElseThrow())
                .sum();
        double highest = coefficients.stream()
                .mapToDouble(bins -> DoubleStream.of(bins).max().orElseThrow())
                .sum();
        if (lowest >= approval || highest <= approval) {
            throw new IllegalArgumentException("no applicant could fall on the other side of the approval score");
        }
        double rounding = (coefficients.size() + 1) / 2.0;
        double above = (Scorecard.MAXIMUM_SCORE - Scorecard.APPROVAL_SCORE - rounding) / (highest - approval);
        double below = (Scorecard.APPROVAL_SCORE - Scorecard.MINIMUM_SCORE - rounding) / (approval - lowest);
        return new ScoreScale(Math.min(above, below));
    }

    int points(double logOdds) {
        return Math.toIntExact(Math.round(logOdds * pointsPerLogOdds));
    }

    int offset(double intercept) {
        return Math.toIntExact(
                Math.round(Scorecard.APPROVAL_SCORE + (intercept - Math.log(APPROVAL_ODDS)) * pointsPerLogOdds));
    }
}
