package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The primary part of an issuer's public key: a special RSA modulus and generators of its quadratic residues.
 *
 * <p>A key whose modulus is of the wrong size, or with a generator that is trivial or shares a factor with the modulus, is
 * refused. That the generators are what they should be is proved by {@link io.shuzheng.anoncreds.KeyCorrectnessProof}.
 *
 * @param n the modulus, the product of two safe primes
 * @param s generator
 * @param r one generator an attribute, by normalised attribute name, and {@code master_secret} for the link secret
 * @param rctxt generator for the credential context
 * @param z generator
 */
public record PrimaryPublicKey(BigInteger n, BigInteger s, Map<String, BigInteger> r, BigInteger rctxt, BigInteger z) {

    private static final int MIN_MODULUS_BITS = 2047;
    private static final int MAX_MODULUS_BITS = 4096;

    public PrimaryPublicKey {
        r = Copies.of(r);
        if (!n.testBit(0) || n.bitLength() < MIN_MODULUS_BITS || n.bitLength() > MAX_MODULUS_BITS) {
            throw new InvalidInputException("the modulus n of the primary public key must be odd and of "
                    + MIN_MODULUS_BITS + " to " + MAX_MODULUS_BITS + " bits");
        }
        checkGenerator("s", s, n);
        checkGenerator("rctxt", rctxt, n);
        checkGenerator("z", z, n);
        for (Map.Entry<String, BigInteger> entry : r.entrySet()) {
            checkGenerator("r." + entry.getKey(), entry.getValue(), n);
        }
    }

    private static void checkGenerator(String name, BigInteger value, BigInteger n) {
        boolean inRange = value.compareTo(BigInteger.ONE) > 0 && value.compareTo(n.subtract(BigInteger.ONE)) < 0;
        if (!inRange || !value.gcd(n).equals(BigInteger.ONE)) {
            throw new InvalidInputException("the generator " + name
                    + " of the primary public key must be non-trivial modulo n and prime to it");
        }
    }

    public static PrimaryPublicKey read(JsonInput json) {
        return new PrimaryPublicKey(
                json.required("n").decimal(),
                json.required("s").decimal(),
                json.required("r").map(JsonInput::decimal),
                json.required("rctxt").decimal(),
                json.required("z").decimal());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("n", n.toString()).put("s", s.toString());
        json.set("r", JsonOutput.decimals(r));
        return json.put("rctxt", rctxt.toString()).put("z", z.toString());
    }
}
