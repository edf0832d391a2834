package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves knowledge of a signature over revealed and hidden attributes. Names are those of the specification's
 * {@code eq_proof}.
 *
 * @param revealedAttributes encoded values, by normalised attribute name
 * @param aPrime the randomised signature, modulo n
 * @param e response for the signature's prime
 * @param v response for the blinding exponent
 * @param m responses for the hidden attributes, by normalised name, {@code master_secret} among them
 * @param m2 response for the credential context
 */
public record EqualityProof(
        Map<String, BigInteger> revealedAttributes,
        BigInteger aPrime,
        BigInteger e,
        BigInteger v,
        Map<String, BigInteger> m,
        BigInteger m2) {

    public EqualityProof {
        revealedAttributes = Copies.of(revealedAttributes);
        m = Copies.of(m);
    }

    public static EqualityProof read(JsonInput json) {
        return new EqualityProof(
                json.required("revealed_attrs").map(JsonInput::decimal),
                json.required("a_prime").decimal(),
                json.required("e").decimal(),
                json.required("v").decimal(),
                readM(json),
                json.required("m2").decimal());
    }

    /** Proofs of the first implementations carry the link secret's response apart, as {@code m1}. */
    private static Map<String, BigInteger> readM(JsonInput json) {
        Map<String, BigInteger> m = json.required("m").map(JsonInput::decimal);
        Optional<BigInteger> m1 = json.optional("m1").map(JsonInput::decimal).filter(value -> value.signum() != 0);
        if (m1.isEmpty()) {
            return m;
        }
        if (m.containsKey(AttributeNames.LINK_SECRET)) {
            throw json.expected("without m1 where m has " + AttributeNames.LINK_SECRET);
        }
        Map<String, BigInteger> all = new LinkedHashMap<>(m);
        all.put(AttributeNames.LINK_SECRET, m1.get());
        return all;
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("revealed_attrs", JsonOutput.decimals(revealedAttributes));
        json.put("a_prime", aPrime.toString());
        json.put("e", e.toString());
        json.put("v", v.toString());
        json.set("m", JsonOutput.decimals(m));
        json.put("m2", m2.toString());
        return json;
    }
}
