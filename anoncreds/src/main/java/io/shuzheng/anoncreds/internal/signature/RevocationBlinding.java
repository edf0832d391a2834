package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG1;

/** Makes the part of a credential request that a revocable credential needs. */
@FunctionalInterface
public interface RevocationBlinding {

    /**
     * A commitment to a new blinding factor.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the key's points are not of their groups
     */
    Blinded blind(RevocationPublicKey key);

    /**
     * A blinding factor and the commitment to it.
     *
     * @param ur to be sent to the issuer
     * @param vrPrime to be kept secret
     */
    record Blinded(PointG1 ur, GroupOrderElement vrPrime) {}
}
