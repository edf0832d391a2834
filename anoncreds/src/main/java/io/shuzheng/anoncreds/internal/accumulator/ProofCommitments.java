package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import java.util.List;

/** The commitments of a proof of non-revocation as points of their groups. Names are the specification's. */
record ProofCommitments(G1Point e, G1Point d, G1Point a, G1Point g, G2Point w, G2Point s, G2Point u) {

    /**
     * The points.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if one is infinity or not in its group; the message names it
     */
    static ProofCommitments decode(NonRevocationCommitments c) {
        return new ProofCommitments(
                NamedElements.g1("commitment E", c.e()),
                NamedElements.g1("commitment D", c.d()),
                NamedElements.g1("commitment A", c.a()),
                NamedElements.g1("commitment G", c.g()),
                NamedElements.g2("commitment W", c.w()),
                NamedElements.g2("commitment S", c.s()),
                NamedElements.g2("commitment U", c.u()));
    }

    NonRevocationCommitments encode() {
        return new NonRevocationCommitments(
                CurveElements.text(e),
                CurveElements.text(d),
                CurveElements.text(a),
                CurveElements.text(g),
                CurveElements.text(w),
                CurveElements.text(s),
                CurveElements.text(u));
    }

    /** What of them enters the hash of the challenge, in its order. */
    List<byte[]> hashInput() {
        return List.of(e.bytes(), d.bytes(), a.bytes(), g.bytes(), w.bytes(), s.bytes(), u.bytes());
    }
}
