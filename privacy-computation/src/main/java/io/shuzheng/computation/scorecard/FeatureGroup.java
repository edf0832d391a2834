package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The features that one party has, in order. Their bins, one feature's after another's, are the coordinates of the party's
 * one-hot vector.
 */
public record FeatureGroup(List<Feature> features) {

    private static final int MAXIMUM_FEATURES = 1_000;
    private static final int MAXIMUM_BINS = 10_000;

    /** @throws InvalidInputException if there is no feature, or too many, or two have the same name */
    public FeatureGroup {
        features = List.copyOf(features);
        long names = features.stream().map(Feature::name).distinct().count();
        if (features.isEmpty() || features.size() > MAXIMUM_FEATURES || names != features.size()) {
            throw new InvalidInputException("a feature group is 1 to " + MAXIMUM_FEATURES + " different features");
        }
        if (features.stream().mapToLong(Feature::bins).sum() > MAXIMUM_BINS) {
            throw new InvalidInputException("a feature group has at most " + MAXIMUM_BINS + " bins");
        }
    }

    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /** The number of all bins. */
    public int bins() {
        return features.stream().mapToInt(Feature::bins).sum();
    }

    /** The coordinate of a feature's first bin. */
    int firstBin(int feature) {
        return IntStream.range(0, feature).map(i -> features.get(i).bins()).sum();
    }

    /**
     * The coordinates that are 1 for these values, ascending: one for each feature.
     *
     * @throws InvalidInputException if a value is missing or of no bin
     */
    public List<Integer> activeBins(FeatureValues values) {
        return IntStream.range(0, features.size())
                .mapToObj(i -> {
                    Feature feature = features.get(i);
                    return firstBin(i) + feature.binOf(values.get(feature.name()));
                })
                .toList();
    }

    /**
     * Checks that there is a value of a bin for each feature.
     *
     * @throws InvalidInputException if there is not
     */
    public void requireBins(FeatureValues values) {
        features.forEach(feature -> feature.requireBin(values.get(feature.name())));
    }

    public ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        features.forEach(feature -> json.add(feature.toJson()));
        return json;
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no array of features
     */
    public static FeatureGroup fromJson(JsonNode json) {
        if (json instanceof ArrayNode array) {
            return new FeatureGroup(array.valueStream().map(Feature::fromJson).toList());
        }
        throw new InvalidInputException("a feature group is an array");
    }
}
