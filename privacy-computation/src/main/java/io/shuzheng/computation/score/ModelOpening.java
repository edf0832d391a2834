package io.shuzheng.computation.score;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a model owner shows an auditor: the opening of its commitment, and with which randomness it encrypted each point. It
 * tells the whole model.
 *
 * @param randomness by coordinate of the provider's bins, each positive
 */
public record ModelOpening(Opening opening, List<BigInteger> randomness) {

    private static final int MAXIMUM_WEIGHTS = 10_000;

    /** @throws InvalidInputException if a number is not positive */
    public ModelOpening {
        randomness = List.copyOf(randomness);
        if (randomness.stream().anyMatch(rho -> rho.signum() <= 0)) {
            throw new InvalidInputException("the randomness of an encryption is positive");
        }
    }

    /** In the clear, for an encrypted message to the auditor. */
    public ObjectNode toSecretJson() {
        ObjectNode json = Json.object();
        json.set("opening", opening.toSecretJson());
        json.set(
                "randomness",
                Members.array(randomness, rho -> StringNode.valueOf(Base64Url.encode(rho.toByteArray()))));
        return json;
    }

    /**
     * The inverse of {@link #toSecretJson()}.
     *
     * @throws InvalidInputException if {@code json} is anything else
     */
    public static ModelOpening fromJson(JsonNode json) {
        Members members = Members.of(json, "a model's opening", "opening", "randomness");
        return new ModelOpening(
                Opening.fromJson(members.any("opening")),
                members.byteStrings("randomness", MAXIMUM_WEIGHTS).stream()
                        .map(bytes -> new BigInteger(1, bytes))
                        .toList());
    }

    /** Nothing of the model. */
    @Override
    public String toString() {
        return "ModelOpening";
    }
}
