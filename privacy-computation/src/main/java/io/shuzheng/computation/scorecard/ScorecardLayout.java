package io.shuzheng.computation.scorecard;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is public about a scorecard: which features it uses, whose they are and where their bins begin. The points are the
 * model owner's secret.
 *
 * @param modelOwner the features that the model's owner knows itself
 * @param provider the features that the data provider knows
 */
public record ScorecardLayout(FeatureGroup modelOwner, FeatureGroup provider) {

    /** @throws InvalidInputException if both groups have a feature of the same name */
    public ScorecardLayout {
        if (modelOwner.names().stream().anyMatch(provider.names()::contains)) {
            throw new InvalidInputException("a feature belongs to one party only");
        }
    }

    /** All features, the model owner's first. */
    FeatureGroup all() {
        return new FeatureGroup(Stream.concat(modelOwner.features().stream(), provider.features().stream())
                .toList());
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("model_owner", modelOwner.toJson());
        json.set("provider", provider.toJson());
        return json;
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no layout
     */
    public static ScorecardLayout fromJson(JsonNode json) {
        if (!json.isObject() || json.size() != 2) {
            throw new InvalidInputException("a scorecard layout has the members model_owner and provider");
        }
        return new ScorecardLayout(
                FeatureGroup.fromJson(json.path("model_owner")), FeatureGroup.fromJson(json.path("provider")));
    }
}
