package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The private key of a {@link CredentialDefinition}: whoever has it issues in the issuer's name. It does not print.
 *
 * <p>The numbers are {@link BigInteger}s, which the JVM offers no way to overwrite.
 *
 * @param p half of the first safe prime: n = (2p + 1)(2q + 1)
 * @param q half of the second safe prime
 * @param revocation the revocation keys; present where the definition supports revocation
 */
public record CredentialDefinitionPrivateKey(BigInteger p, BigInteger q, Optional<RevocationKeys> revocation) {

    /**
     * The private keys behind {@link io.shuzheng.anoncreds.cl.RevocationPublicKey}.
     *
     * @param x exponent of y
     * @param sk exponent of pk
     */
    public record RevocationKeys(GroupOrderElement x, GroupOrderElement sk) {
        @Override
        public String toString() {
            return "RevocationKeys";
        }
    }

    public CredentialDefinitionPrivateKey {
        if (p.signum() <= 0 || q.signum() <= 0) {
            throw new InvalidInputException("the primes of a private key must be positive");
        }
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a private key in JSON
     */
    public static CredentialDefinitionPrivateKey parse(String json) {
        return read(JsonInput.parse("credential definition private key", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a private key
     */
    public static CredentialDefinitionPrivateKey fromJson(JsonNode json) {
        return read(JsonInput.of("credential definition private key", json));
    }

    private static CredentialDefinitionPrivateKey read(JsonInput json) {
        JsonInput value = json.required("value");
        JsonInput primary = value.required("p_key");
        return new CredentialDefinitionPrivateKey(
                primary.required("p").decimal(),
                primary.required("q").decimal(),
                value.optional("r_key")
                        .map(key -> new RevocationKeys(
                                GroupOrderElement.read(key.required("x")),
                                GroupOrderElement.read(key.required("sk")))));
    }

    /** The key in the clear, for an encrypted store. */
    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        ObjectNode value = json.putObject("value");
        value.putObject("p_key").put("p", p.toString()).put("q", q.toString());
        if (revocation.isPresent()) {
            ObjectNode key = value.putObject("r_key");
            key.set("x", revocation.get().x().toJson());
            key.set("sk", revocation.get().sk().toJson());
        } else {
            value.putNull("r_key");
        }
        return json;
    }

    @Override
    public String toString() {
        return "CredentialDefinitionPrivateKey";
    }
}
