package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves that the generators of a {@link io.shuzheng.anoncreds.cl.PrimaryPublicKey} are powers of s.
 *
 * @param c the challenge
 * @param xzCap response for z
 * @param xrCap responses for the attributes' generators; their order enters the hash of the challenge
 */
public record KeyCorrectnessProof(BigInteger c, BigInteger xzCap, List<AttributeResponse> xrCap) {

    /**
     * The response for one attribute's generator.
     *
     * @param attributeName the normalised name
     * @param response the number
     */
    public record AttributeResponse(String attributeName, BigInteger response) {}

    public KeyCorrectnessProof {
        xrCap = List.copyOf(xrCap);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a key correctness proof in JSON
     */
    public static KeyCorrectnessProof parse(String json) {
        return read(JsonInput.parse("key correctness proof", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a key correctness proof
     */
    public static KeyCorrectnessProof fromJson(JsonNode json) {
        return read(JsonInput.of("key correctness proof", json));
    }

    static KeyCorrectnessProof read(JsonInput json) {
        return new KeyCorrectnessProof(
                json.required("c").decimal(),
                json.required("xz_cap").decimal(),
                json.required("xr_cap").list(KeyCorrectnessProof::readPair));
    }

    private static AttributeResponse readPair(JsonInput json) {
        List<JsonInput> pair = json.list(element -> element);
        if (pair.size() != 2) {
            throw json.expected("a pair of attribute name and number");
        }
        return new AttributeResponse(pair.get(0).text(), pair.get(1).decimal());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("c", c.toString()).put("xz_cap", xzCap.toString());
        json.set("xr_cap", JsonOutput.list(xrCap, KeyCorrectnessProof::pair));
        return json;
    }

    private static ArrayNode pair(AttributeResponse response) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(response.attributeName())
                .add(response.response().toString());
    }
}
