package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An applicant's values by feature name: personal data, so {@code toString} prints the names only.
 *
 * <p>In JSON an object, quantities as integers of 32 bits and categories as strings.
 */
public final class FeatureValues {

    private final Map<String, FeatureValue> values;

    private FeatureValues(Map<String, FeatureValue> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static FeatureValues of(Map<String, FeatureValue> values) {
        return new FeatureValues(values);
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if a member is neither an integer of 32 bits nor a string
     */
    public static FeatureValues fromJson(ObjectNode json) {
        Map<String, FeatureValue> values = new TreeMap<>();
        json.properties().forEach(member -> values.put(member.getKey(), value(member.getKey(), member.getValue())));
        return new FeatureValues(values);
    }

    private static FeatureValue value(String name, JsonNode json) {
        if (json.isString()) {
            return new FeatureValue.Category(json.stringValue());
        }
        if (json.isInt()) {
            return new FeatureValue.Quantity(json.intValue());
        }
        throw new InvalidInputException("the feature " + name + " is neither a string nor an integer of 32 bits");
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        values.forEach((name, value) -> {
            if (value instanceof FeatureValue.Quantity quantity) {
                json.put(name, quantity.amount());
            } else if (value instanceof FeatureValue.Category category) {
                json.put(name, category.name());
            }
        });
        return json;
    }

    public Set<String> names() {
        return values.keySet();
    }

    public Optional<FeatureValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws InvalidInputException if there is none */
    FeatureValue get(String name) {
        return find(name).orElseThrow(() -> new InvalidInputException("the feature " + name + " is missing"));
    }

    /**
     * Only those of {@code names}.
     *
     * @throws InvalidInputException if one is missing
     */
    public FeatureValues only(Collection<String> names) {
        Map<String, FeatureValue> some = new TreeMap<>();
        names.forEach(name -> some.put(name, get(name)));
        return new FeatureValues(some);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "FeatureValues" + names();
    }
}
