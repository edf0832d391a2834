package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The private key of a {@link RevocationRegistryDefinition}: whoever has it can revoke. It does not print.
 *
 * @param gamma the exponent of the accumulator's tails
 */
public record RevocationRegistryPrivateKey(GroupOrderElement gamma) {

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a private key in JSON
     */
    public static RevocationRegistryPrivateKey parse(String json) {
        return read(JsonInput.parse("revocation registry private key", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a private key
     */
    public static RevocationRegistryPrivateKey fromJson(JsonNode json) {
        return read(JsonInput.of("revocation registry private key", json));
    }

    private static RevocationRegistryPrivateKey read(JsonInput json) {
        return new RevocationRegistryPrivateKey(
                GroupOrderElement.read(json.required("value").required("gamma")));
    }

    /** The key in the clear, for an encrypted store. */
    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.putObject("value").set("gamma", gamma.toJson());
        return json;
    }

    @Override
    public String toString() {
        return "RevocationRegistryPrivateKey";
    }
}
