package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import tools.jackson.databind.node.ObjectNode;

/**
 * The issuer's signature on one index of a revocation registry.
 *
 * @param sigmaI the signature
 * @param uI the index bound to the accumulator's key
 * @param gI the tail of the index in G1
 */
public record WitnessSignature(PointG2 sigmaI, PointG2 uI, PointG1 gI) {

    public static WitnessSignature read(JsonInput json) {
        return new WitnessSignature(
                PointG2.read(json.required("sigma_i")),
                PointG2.read(json.required("u_i")),
                PointG1.read(json.required("g_i")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("sigma_i", sigmaI.toJson());
        json.set("u_i", uI.toJson());
        json.set("g_i", gI.toJson());
        return json;
    }
}
