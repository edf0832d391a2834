package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a scorecard from applicants of the past: logistic regression on the one-hot bins, scaled and rounded to points.
 *
 * <p>The same examples in the same order give the same scorecard, whenever and however often.
 */
public final class ScorecardTrainer {

    private ScorecardTrainer() {}

    /**
     * Trains on all examples; takes well under a second for a thousand.
     *
     * @throws InvalidInputException if the examples are all good or all bad, or one lacks a value
     */
    public static Scorecard train(ScorecardLayout layout, List<LabelledExample> examples) {
        if (examples.stream().map(LabelledExample::creditworthy).distinct().count() != 2) {
            throw new InvalidInputException("training takes good and bad examples");
        }
        FeatureGroup all = layout.all();
        LogisticRegression regression = LogisticRegression.fit(all, examples);
        List<double[]> coefficients = new ArrayList<>();
        for (int i = 0; i < all.features().size(); i++) {
            int first = all.firstBin(i);
            coefficients.add(Arrays.copyOfRange(
                    regression.coefficients(),
                    first,
                    first + all.features().get(i).bins()));
        }
        ScoreScale scale = ScoreScale.steepest(regression.intercept(), coefficients);
        List<Integer> points =
                Arrays.stream(regression.coefficients()).mapToObj(scale::points).toList();
        int ownerBins = layout.modelOwner().bins();
        return new Scorecard(
                layout,
                scale.offset(regression.intercept()),
                points.subList(0, ownerBins),
                points.subList(ownerBins, points.size()));
    }
}
