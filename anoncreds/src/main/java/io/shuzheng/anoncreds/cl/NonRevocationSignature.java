package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a credential's signature that binds it to one index of a revocation registry.
 *
 * <p>Holds secrets, so it prints as its type only.
 *
 * @param sigma the signature
 * @param c exponent chosen by the issuer
 * @param vrPrimePrime blinding factor
 * @param witnessSignature signature on the index
 * @param gI the tail of the index in G1
 * @param index the index in the registry, 1 to the registry's size
 * @param m2 the credential context
 */
public record NonRevocationSignature(
        PointG1 sigma,
        GroupOrderElement c,
        GroupOrderElement vrPrimePrime,
        WitnessSignature witnessSignature,
        PointG1 gI,
        int index,
        GroupOrderElement m2) {

    public static NonRevocationSignature read(JsonInput json) {
        return new NonRevocationSignature(
                PointG1.read(json.required("sigma")),
                GroupOrderElement.read(json.required("c")),
                GroupOrderElement.read(json.required("vr_prime_prime")),
                WitnessSignature.read(json.required("witness_signature")),
                PointG1.read(json.required("g_i")),
                (int) json.required("i").integer(0, Integer.MAX_VALUE),
                GroupOrderElement.read(json.required("m2")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("sigma", sigma.toJson());
        json.set("c", c.toJson());
        json.set("vr_prime_prime", vrPrimePrime.toJson());
        json.set("witness_signature", witnessSignature.toJson());
        json.set("g_i", gI.toJson());
        json.put("i", index);
        json.set("m2", m2.toJson());
        return json;
    }

    @Override
    public String toString() {
        return "NonRevocationSignature";
    }
}
