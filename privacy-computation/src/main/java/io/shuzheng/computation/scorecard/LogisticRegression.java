package io.shuzheng.computation.scorecard;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Logistic regression of "creditworthy" on one-hot bins, by Tribuo's stochastic gradient descent with a fixed seed. */
final class LogisticRegression {

    private static final Label GOOD = new Label("good");
    private static final Label BAD = new Label("bad");

    // Chosen by cross-validation within the 700 training applicants of the demo's data set
    private static final double LEARNING_RATE = 0.03;
    private static final int EPOCHS = 10;
    private static final int NO_LOGGING = -1;
    private static final long SEED = 1994;

    private final double intercept;
    private final double[] coefficients;

    private LogisticRegression(double intercept, double[] coefficients) {
        this.intercept = intercept;
        this.coefficients = coefficients;
    }

    static LogisticRegression fit(FeatureGroup group, List<LabelledExample> examples) {
        LabelFactory labels = new LabelFactory();
        // Tribuo records when data was read; a fixed time keeps models equal
        MutableDataset<Label> dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance(
                        "scorecard examples", OffsetDateTime.of(1994, 11, 16, 0, 0, 0, 0, ZoneOffset.UTC), labels),
                labels);
        examples.forEach(example -> dataset.add(oneHot(group, example)));
        LinearSGDModel model = new LinearSGDTrainer(
                        new LogMulticlass(), new AdaGrad(LEARNING_RATE), EPOCHS, NO_LOGGING, SEED)
                .train(dataset);
        return read(group, model);
    }

    private static Example<Label> oneHot(FeatureGroup group, LabelledExample example) {
        ArrayExample<Label> row = new ArrayExample<>(example.creditworthy() ? GOOD : BAD);
        group.activeBins(example.values()).forEach(bin -> row.add(name(bin), 1.0));
        return row;
    }

    /** The log-odds of two classes are the difference of their weights. A bin that no example fell into has none. */
    private static LogisticRegression read(FeatureGroup group, LinearSGDModel model) {
        DenseMatrix weights = model.getWeightsCopy();
        int good = model.getOutputIDInfo().getID(GOOD);
        int bad = model.getOutputIDInfo().getID(BAD);
        int bias = weights.getDimension2Size() - 1;
        double[] coefficients = IntStream.range(0, group.bins())
                .map(bin -> model.getFeatureIDMap().getID(name(bin)))
                .mapToDouble(id -> id < 0 ? 0 : weights.get(good, id) - weights.get(bad, id))
                .toArray();
        return new LogisticRegression(weights.get(good, bias) - weights.get(bad, bias), coefficients);
    }

    private static String name(int bin) {
        return String.format(Locale.ROOT, "bin%05d", bin);
    }

    /** The log-odds of an applicant of whom nothing is known. */
    double intercept() {
        return intercept;
    }

    /** What each bin adds to the log-odds, by coordinate. */
    double[] coefficients() {
        return coefficients.clone();
    }
}
