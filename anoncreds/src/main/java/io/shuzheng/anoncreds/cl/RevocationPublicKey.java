package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import tools.jackson.databind.node.ObjectNode;

/**
 * The revocation part of an issuer's public key: generators and keys on BN254.
 *
 * @param g generator of G1
 * @param gDash generator of G2
 * @param h generator
 * @param h0 generator
 * @param h1 generator
 * @param h2 generator
 * @param hTilde generator
 * @param hCap generator
 * @param u generator
 * @param pk g to the issuer's signing key sk
 * @param y h_cap to the issuer's key x
 */
public record RevocationPublicKey(
        PointG1 g,
        PointG2 gDash,
        PointG1 h,
        PointG1 h0,
        PointG1 h1,
        PointG1 h2,
        PointG1 hTilde,
        PointG2 hCap,
        PointG2 u,
        PointG1 pk,
        PointG2 y) {

    public static RevocationPublicKey read(JsonInput json) {
        return new RevocationPublicKey(
                PointG1.read(json.required("g")),
                PointG2.read(json.required("g_dash")),
                PointG1.read(json.required("h")),
                PointG1.read(json.required("h0")),
                PointG1.read(json.required("h1")),
                PointG1.read(json.required("h2")),
                PointG1.read(json.required("htilde")),
                PointG2.read(json.required("h_cap")),
                PointG2.read(json.required("u")),
                PointG1.read(json.required("pk")),
                PointG2.read(json.required("y")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("g", g.toJson());
        json.set("g_dash", gDash.toJson());
        json.set("h", h.toJson());
        json.set("h0", h0.toJson());
        json.set("h1", h1.toJson());
        json.set("h2", h2.toJson());
        json.set("htilde", hTilde.toJson());
        json.set("h_cap", hCap.toJson());
        json.set("u", u.toJson());
        json.set("pk", pk.toJson());
        json.set("y", y.toJson());
        return json;
    }
}
