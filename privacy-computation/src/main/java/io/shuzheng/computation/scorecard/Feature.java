package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An attribute of applicants, cut into bins: each value falls into exactly one. */
public sealed interface Feature {

    String name();

    /** The number of bins, at least two. */
    int bins();

    /**
     * The bin of a value, from 0.
     *
     * @throws InvalidInputException if the value is of the other kind, or of no bin
     */
    int binOf(FeatureValue value);

    /**
     * Checks that a value falls into a bin.
     *
     * @throws InvalidInputException if it does not
     */
    default void requireBin(FeatureValue value) {
        var unused = binOf(value);
    }

    /** {@code {"name", "cuts": […]}} or {@code {"name", "categories": […]}}. */
    ObjectNode toJson();

    /**
     * A quantity. Bin {@code i} holds the values that are at least {@code i} of the cuts.
     *
     * @param cuts the lowest value of every bin but the first, ascending
     */
    record Quantitative(String name, List<Integer> cuts) implements Feature {

        public Quantitative {
            cuts = List.copyOf(cuts);
            List<Integer> sorted = cuts.stream().sorted().distinct().toList();
            if (cuts.isEmpty() || !cuts.equals(sorted)) {
                throw new InvalidInputException("the cuts of " + name + " are not ascending");
            }
        }

        @Override
        public int bins() {
            return cuts.size() + 1;
        }

        @Override
        public int binOf(FeatureValue value) {
            if (value instanceof FeatureValue.Quantity quantity) {
                return Math.toIntExact(
                        cuts.stream().filter(cut -> quantity.amount() >= cut).count());
            }
            throw new InvalidInputException("the feature " + name + " is a quantity");
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = Json.object().put("name", name);
            ArrayNode array = json.putArray("cuts");
            cuts.forEach(array::add);
            return json;
        }
    }

    /**
     * One of several categories, each a bin.
     *
     * @param categories their names, all different
     */
    record Categorical(String name, List<String> categories) implements Feature {

        public Categorical {
            categories = List.copyOf(categories);
            if (categories.size() < 2 || Set.copyOf(categories).size() != categories.size()) {
                throw new InvalidInputException("the categories of " + name + " are not two or more different ones");
            }
        }

        @Override
        public int bins() {
            return categories.size();
        }

        @Override
        public int binOf(FeatureValue value) {
            int bin = value instanceof FeatureValue.Category category ? categories.indexOf(category.name()) : -1;
            if (bin < 0) {
                throw new InvalidInputException("the feature " + name + " has no such category");
            }
            return bin;
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = Json.object().put("name", name);
            ArrayNode array = json.putArray("categories");
            categories.forEach(array::add);
            return json;
        }
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no feature
     */
    static Feature fromJson(JsonNode json) {
        if (json.isObject() && json.size() == 2 && json.path("name").isString()) {
            String name = json.get("name").stringValue();
            if (json.path("cuts") instanceof ArrayNode cuts && all(cuts, JsonNode::isInt)) {
                return new Quantitative(
                        name,
                        IntStream.range(0, cuts.size())
                                .mapToObj(i -> cuts.get(i).intValue())
                                .toList());
            }
            if (json.path("categories") instanceof ArrayNode categories && all(categories, JsonNode::isString)) {
                return new Categorical(
                        name,
                        IntStream.range(0, categories.size())
                                .mapToObj(i -> categories.get(i).stringValue())
                                .toList());
            }
        }
        throw new InvalidInputException("a feature has a name, and cuts or categories");
    }

    private static boolean all(ArrayNode array, Predicate<JsonNode> test) {
        return array.valueStream().allMatch(test);
    }
}
