package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A number used once, which makes an answer fresh.
 *
 * @param value not negative, at most {@value #MAX_BITS} bits; those drawn here have {@value #BITS}
 */
public record Nonce(BigInteger value) {

    /** The size that the specification gives. */
    public static final int BITS = 80;

    /** The largest that is accepted: some verifiers send 128 bits. */
    public static final int MAX_BITS = 256;

    public Nonce {
        if (value.signum() < 0 || value.bitLength() > MAX_BITS) {
            throw new InvalidInputException("a nonce must be a number of at most " + MAX_BITS + " bits");
        }
    }

    public static Nonce random(SecureRandom random) {
        return new Nonce(new BigInteger(BITS, random));
    }

    /** Reads a decimal string, or an integer as some verifiers write it. */
    public static Nonce read(JsonInput json) {
        return new Nonce(json.node().isIntegralNumber() ? json.node().bigIntegerValue() : json.decimal());
    }

    public JsonNode toJson() {
        return StringNode.valueOf(value.toString());
    }
}
