package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The responses of a non-revocation proof; names are the specification's.
 *
 * @param rho response rho
 * @param r response r
 * @param rPrime response r_prime
 * @param rPrimePrime response r_prime_prime
 * @param rPrimePrimePrime response r_prime_prime_prime
 * @param o response o
 * @param oPrime response o_prime
 * @param m response m
 * @param mPrime response m_prime
 * @param t response t
 * @param tPrime response t_prime
 * @param m2 response of the legacy form; no longer used, kept as it came
 * @param s response s
 * @param c response c
 */
public record NonRevocationResponses(
        GroupOrderElement rho,
        GroupOrderElement r,
        GroupOrderElement rPrime,
        GroupOrderElement rPrimePrime,
        GroupOrderElement rPrimePrimePrime,
        GroupOrderElement o,
        GroupOrderElement oPrime,
        GroupOrderElement m,
        GroupOrderElement mPrime,
        GroupOrderElement t,
        GroupOrderElement tPrime,
        Optional<GroupOrderElement> m2,
        GroupOrderElement s,
        GroupOrderElement c) {

    public static NonRevocationResponses read(JsonInput json) {
        return new NonRevocationResponses(
                GroupOrderElement.read(json.required("rho")),
                GroupOrderElement.read(json.required("r")),
                GroupOrderElement.read(json.required("r_prime")),
                GroupOrderElement.read(json.required("r_prime_prime")),
                GroupOrderElement.read(json.required("r_prime_prime_prime")),
                GroupOrderElement.read(json.required("o")),
                GroupOrderElement.read(json.required("o_prime")),
                GroupOrderElement.read(json.required("m")),
                GroupOrderElement.read(json.required("m_prime")),
                GroupOrderElement.read(json.required("t")),
                GroupOrderElement.read(json.required("t_prime")),
                json.optional("m2").map(GroupOrderElement::read),
                GroupOrderElement.read(json.required("s")),
                GroupOrderElement.read(json.required("c")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("rho", rho.toJson());
        json.set("r", r.toJson());
        json.set("r_prime", rPrime.toJson());
        json.set("r_prime_prime", rPrimePrime.toJson());
        json.set("r_prime_prime_prime", rPrimePrimePrime.toJson());
        json.set("o", o.toJson());
        json.set("o_prime", oPrime.toJson());
        json.set("m", m.toJson());
        json.set("m_prime", mPrime.toJson());
        json.set("t", t.toJson());
        json.set("t_prime", tPrime.toJson());
        m2.ifPresent(value -> json.set("m2", value.toJson()));
        json.set("s", s.toJson());
        json.set("c", c.toJson());
        return json;
    }
}
