package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G2Point;

/** Witnesses as the holder keeps them. */
final class Witnesses {

    private Witnesses() {}

    /**
     * The state of a credential in a list.
     *
     * @param omega a sum of tails, which may be on the twist but outside the group where the tails are forged; its part outside
     *     would show in every proof, and mark the holder
     * @throws io.shuzheng.primitives.InvalidInputException if the sum is not in the group
     */
    static CredentialRevocationState state(G2Point omega, RevocationStatusList list) {
        PointG2 text = CurveElements.text(omega);
        NamedElements.g2OrInfinity("witness omega", text);
        return new CredentialRevocationState(text, list.accumulator(), list.timestamp());
    }
}
