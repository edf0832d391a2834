package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Camenisch-Lysyanskaya signature over a credential's attributes.
 *
 * <p>Holds secrets, so it prints as its type only.
 *
 * @param m2 the credential context that the issuer adds to the attributes
 * @param a the signature's root, modulo n
 * @param e a prime in [2^596, 2^596 + 2^119]
 * @param v the exponent of S
 */
public record PrimarySignature(BigInteger m2, BigInteger a, BigInteger e, BigInteger v) {

    public static PrimarySignature read(JsonInput json) {
        return new PrimarySignature(
                json.required("m_2").decimal(),
                json.required("a").decimal(),
                json.required("e").decimal(),
                json.required("v").decimal());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.put("m_2", m2.toString());
        json.put("a", a.toString());
        json.put("e", e.toString());
        json.put("v", v.toString());
        return json;
    }

    @Override
    public String toString() {
        return "PrimarySignature";
    }
}
