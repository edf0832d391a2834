package io.shuzheng.didcomm.protocol.discoverfeatures;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question about features.
 *
 * @param featureType {@code feature-type}: {@code protocol}, {@code goal-code}, or another
 * @param match a feature's id, in which {@code *} at the end stands for any text
 * @param rest other members
 */
public record FeatureQuery(String featureType, String match, JsonObject rest) {

    /** The feature type of protocols. */
    public static final String PROTOCOL = "protocol";

    /** Which protocols of this pattern are there? */
    public static FeatureQuery protocols(String match) {
        return new FeatureQuery(PROTOCOL, match, JsonObject.EMPTY);
    }

    static FeatureQuery read(MemberReader members) {
        String featureType = members.text("feature-type");
        String match = members.text("match");
        return new FeatureQuery(featureType, match, members.rest());
    }

    /** Whether it asks for this feature. */
    public boolean matches(Feature feature) {
        if (!featureType.equals(feature.featureType())) {
            return false;
        }
        return match.endsWith("*")
                ? feature.id().startsWith(match.substring(0, match.length() - 1))
                : feature.id().equals(match);
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("feature-type", featureType);
        node.put("match", match);
        node.setAll(rest.toNode());
        return node;
    }
}
