package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves that a hidden attribute satisfies a predicate. Names are those of the specification's {@code
 * ge_proofs}.
 *
 * @param u responses for the four squares, by {@code "0"} to {@code "3"}
 * @param r responses for the blinding of t, by {@code "0"} to {@code "3"} and {@code "DELTA"}
 * @param mj response for the attribute; must equal the equality proof's m of that attribute
 * @param alpha response that ties the squares to the difference
 * @param t commitments modulo n, by {@code "0"} to {@code "3"} and {@code "DELTA"}
 * @param predicate what is proved
 */
public record InequalityProof(
        Map<String, BigInteger> u,
        Map<String, BigInteger> r,
        BigInteger mj,
        BigInteger alpha,
        Map<String, BigInteger> t,
        Predicate predicate) {

    public InequalityProof {
        u = Copies.of(u);
        r = Copies.of(r);
        t = Copies.of(t);
    }

    public static InequalityProof read(JsonInput json) {
        return new InequalityProof(
                json.required("u").map(JsonInput::decimal),
                json.required("r").map(JsonInput::decimal),
                json.required("mj").decimal(),
                json.required("alpha").decimal(),
                json.required("t").map(JsonInput::decimal),
                Predicate.read(json.required("predicate")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("u", JsonOutput.decimals(u));
        json.set("r", JsonOutput.decimals(r));
        json.put("mj", mj.toString());
        json.put("alpha", alpha.toString());
        json.set("t", JsonOutput.decimals(t));
        json.set("predicate", predicate.toJson());
        return json;
    }
}
