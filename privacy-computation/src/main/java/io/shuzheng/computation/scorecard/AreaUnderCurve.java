package io.shuzheng.computation.scorecard;

import java.util.List;

/** How well scores rank applicants. */
public final class AreaUnderCurve {

    private AreaUnderCurve() {}

    /**
     * The probability that a random good applicant scores higher than a random bad one, a tie counting half (the area under
     * the ROC curve; Mann and Whitney's U over the number of pairs): 0.5 is a coin, 1 is perfect.
     *
     * @throws IllegalArgumentException if one of the lists is empty
     */
    public static double of(List<Integer> goodScores, List<Integer> badScores) {
        if (goodScores.isEmpty() || badScores.isEmpty()) {
            throw new IllegalArgumentException("a ranking takes good and bad applicants");
        }
        long halves = 0;
        for (int good : goodScores) {
            for (int bad : badScores) {
                halves += 1 + Integer.signum(Integer.compare(good, bad));
            }
        }
        return halves / (2.0 * goodScores.size() * badScores.size());
    }
}
