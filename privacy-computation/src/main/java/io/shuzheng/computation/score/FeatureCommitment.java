package io.shuzheng.computation.score;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.computation.scorecard.FeatureGroup;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A party's features of one applicant as an input of a contract: a salted commitment to {@code {"application_id",
 * "features": {…}}}. The commitment goes into the contract; the opening stays with the party, and goes to the regulator in an
 * audit.
 */
public final class FeatureCommitment {

    private FeatureCommitment() {}

    /**
     * Commits to features.
     *
     * @throws InvalidInputException if the values are not exactly those of the group, each of one of its bins
     */
    public static Commitment create(
            Identifier applicationId, FeatureGroup group, FeatureValues values, SecureRandom random) {
        requireComplete(group, values);
        ObjectNode json = Json.object().put("application_id", applicationId.value());
        json.set("features", values.toJson());
        return Commitment.create(PrivateScore.FEATURES_DOMAIN, json, random);
    }

    /**
     * The features of a committed value.
     *
     * @throws InvalidInputException if they are of another application, or not those of the group
     */
    static FeatureValues read(JsonNode committed, Identifier applicationId, FeatureGroup group) {
        Members members = Members.of(committed, "committed features", "application_id", "features");
        if (!members.string("application_id").equals(applicationId.value())) {
            throw new InvalidInputException("the features were committed to for another application");
        }
        FeatureValues values = FeatureValues.fromJson(members.object("features"));
        requireComplete(group, values);
        return values;
    }

    private static void requireComplete(FeatureGroup group, FeatureValues values) {
        if (values.names().size() != group.features().size()) {
            throw new InvalidInputException("the features are not exactly those of the layout");
        }
        group.requireBins(values);
    }
}
