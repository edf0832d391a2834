package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import tools.jackson.databind.node.ObjectNode;

/**
 * The commitments of a non-revocation proof; names are the specification's.
 *
 * @param e commitment E
 * @param d commitment D
 * @param a commitment A
 * @param g commitment G
 * @param w commitment W
 * @param s commitment S
 * @param u commitment U
 */
public record NonRevocationCommitments(PointG1 e, PointG1 d, PointG1 a, PointG1 g, PointG2 w, PointG2 s, PointG2 u) {

    public static NonRevocationCommitments read(JsonInput json) {
        return new NonRevocationCommitments(
                PointG1.read(json.required("e")),
                PointG1.read(json.required("d")),
                PointG1.read(json.required("a")),
                PointG1.read(json.required("g")),
                PointG2.read(json.required("w")),
                PointG2.read(json.required("s")),
                PointG2.read(json.required("u")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("e", e.toJson());
        json.set("d", d.toJson());
        json.set("a", a.toJson());
        json.set("g", g.toJson());
        json.set("w", w.toJson());
        json.set("s", s.toJson());
        json.set("u", u.toJson());
        return json;
    }
}
