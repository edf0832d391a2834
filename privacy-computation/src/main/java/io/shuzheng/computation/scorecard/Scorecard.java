package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A layout and its points. The score is the offset plus the points of the bins that an applicant falls into: an integer
 * from {@value #MINIMUM_SCORE} to {@value #MAXIMUM_SCORE} for every applicant that the layout can describe, without
 * clamping; the higher, the more creditworthy.
 *
 * <p>It is the model owner's secret: {@code toString} prints no points.
 *
 * @param offset what every score begins with
 * @param modelOwnerPoints points by coordinate of the model owner's bins, negative ones as well
 * @param providerPoints points by coordinate of the provider's bins, negative ones as well
 */
public record Scorecard(
        ScorecardLayout layout, int offset, List<Integer> modelOwnerPoints, List<Integer> providerPoints) {

    /** The lowest score there is. */
    public static final int MINIMUM_SCORE = 0;

    /** The highest score there is. */
    public static final int MAXIMUM_SCORE = 1_000;

    /** The lowest score of an applicant who is worth the credit. */
    public static final int APPROVAL_SCORE = 600;

    private static final int MAXIMUM_POINTS = 1_000_000;

    /** @throws InvalidInputException if points are missing, or a score could leave its range */
    public Scorecard {
        modelOwnerPoints = List.copyOf(modelOwnerPoints);
        providerPoints = List.copyOf(providerPoints);
        if (modelOwnerPoints.size() != layout.modelOwner().bins()
                || providerPoints.size() != layout.provider().bins()) {
            throw new InvalidInputException("a scorecard has points for each bin of its layout");
        }
        List<Integer> points = Stream.concat(modelOwnerPoints.stream(), providerPoints.stream())
                .toList();
        if (Stream.concat(points.stream(), Stream.of(offset)).anyMatch(p -> Math.abs((long) p) > MAXIMUM_POINTS)) {
            throw new InvalidInputException("a scorecard has at most " + MAXIMUM_POINTS + " points a bin");
        }
        if (extreme(layout.all(), offset, points, false) < MINIMUM_SCORE
                || extreme(layout.all(), offset, points, true) > MAXIMUM_SCORE) {
            throw new InvalidInputException("a score could leave " + MINIMUM_SCORE + " to " + MAXIMUM_SCORE);
        }
    }

    private static int extreme(FeatureGroup group, int offset, List<Integer> points, boolean highest) {
        int sum = offset;
        for (int i = 0; i < group.features().size(); i++) {
            int first = group.firstBin(i);
            List<Integer> own =
                    points.subList(first, first + group.features().get(i).bins());
            sum += highest ? Collections.max(own) : Collections.min(own);
        }
        return sum;
    }

    /** Whether a score is one that a scorecard can give. */
    public static boolean isScore(long value) {
        return value >= MINIMUM_SCORE && value <= MAXIMUM_SCORE;
    }

    /** The whole score, for whoever has all values: training, tests, audits. */
    public int score(FeatureValues values) {
        return modelOwnerPart(values) + providerPart(values);
    }

    /** The offset and the points of the model owner's features. */
    public int modelOwnerPart(FeatureValues values) {
        return offset + sum(layout.modelOwner(), modelOwnerPoints, values);
    }

    /** The points of the provider's features. */
    public int providerPart(FeatureValues values) {
        return sum(layout.provider(), providerPoints, values);
    }

    /** For each of the provider's features, its highest points less its lowest. */
    public List<Integer> providerSpreads() {
        FeatureGroup group = layout.provider();
        return IntStream.range(0, group.features().size())
                .mapToObj(i -> {
                    int first = group.firstBin(i);
                    List<Integer> own = providerPoints.subList(
                            first, first + group.features().get(i).bins());
                    return Collections.max(own) - Collections.min(own);
                })
                .toList();
    }

    private static int sum(FeatureGroup group, List<Integer> points, FeatureValues values) {
        return group.activeBins(values).stream().mapToInt(points::get).sum();
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("layout", layout.toJson());
        json.put("offset", offset);
        ArrayNode owner = json.putArray("model_owner_points");
        modelOwnerPoints.forEach(owner::add);
        ArrayNode provider = json.putArray("provider_points");
        providerPoints.forEach(provider::add);
        return json;
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no scorecard
     */
    public static Scorecard fromJson(JsonNode json) {
        if (!json.isObject() || json.size() != 4 || !json.path("offset").isInt()) {
            throw new InvalidInputException("a scorecard has a layout, an offset and points");
        }
        return new Scorecard(
                ScorecardLayout.fromJson(json.path("layout")),
                json.get("offset").intValue(),
                integers(json.path("model_owner_points")),
                integers(json.path("provider_points")));
    }

    private static List<Integer> integers(JsonNode json) {
        if (json instanceof ArrayNode array && array.valueStream().allMatch(JsonNode::isInt)) {
            return array.valueStream().map(JsonNode::intValue).toList();
        }
        throw new InvalidInputException("points are an array of integers of 32 bits");
    }

    @Override
    public String toString() {
        return "Scorecard[" + layout.all().names().size() + " features]";
    }
}
