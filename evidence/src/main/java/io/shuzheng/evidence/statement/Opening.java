package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What opens a commitment: its domain, its salt and its value. Whoever holds it knows the value and can show that it was the
 * committed one; so it goes to those who may know the value, and to the regulator in an audit, and into no log.
 */
public final class Opening {

    private final String domain;
    private final SecretBytes salt;
    private final JsonNode value;

    private Opening(String domain, SecretBytes salt, JsonNode value) {
        this.domain = domain;
        this.salt = salt;
        this.value = value;
    }

    /**
     * The opening of a value's digest.
     *
     * @param domain as in {@link SaltedDigest#of}
     * @param salt 32 bytes
     * @throws InvalidInputException when a part is such that no digest can be made of it
     */
    public static Opening of(String domain, SecretBytes salt, JsonNode value) {
        Opening opening = new Opening(domain, salt, value.deepCopy());
        opening.digest();
        return opening;
    }

    /**
     * Reads what {@link #toSecretJson()} writes.
     *
     * @throws InvalidInputException when {@code json} is anything else
     */
    public static Opening fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "opening");
        String domain = fields.string("domain");
        byte[] salt = Base64Url.decode(fields.string("salt"));
        Opening opening = of(domain, SecretBytes.copyOf(salt), fields.required("value"));
        fields.end();
        return opening;
    }

    /** Whether this opens {@code commitment} as one made under {@code expectedDomain}. */
    public boolean opens(SaltedDigest commitment, String expectedDomain) {
        return domain.equals(expectedDomain) && commitment.matches(domain, salt, value);
    }

    /** The digest that this opens. */
    public SaltedDigest digest() {
        return SaltedDigest.of(domain, salt, value);
    }

    public String domain() {
        return domain;
    }

    /** A copy of the value that was committed to. */
    public JsonNode value() {
        return value.deepCopy();
    }

    /** Value and salt in the clear, for the encrypted store and for encrypted messages to whoever may open. */
    public ObjectNode toSecretJson() {
        ObjectNode json = Json.object().put("domain", domain).put("salt", Base64Url.encode(salt.reveal()));
        json.set("value", value.deepCopy());
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening that
                && domain.equals(that.domain)
                && salt.equals(that.salt)
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return domain.hashCode();
    }

    /** The domain; never salt or value. */
    @Override
    public String toString() {
        return "Opening[of " + domain + "]";
    }
}
