package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG2;
import java.math.BigInteger;

/**
 * Recomputes the commitments of a proof that a credential is not revoked. Keeps nothing between calls but tables of public
 * values; safe for use by many threads.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#verify-non-revocation-proof">AnonCreds, "Verify Non-Revocation
 *     Proof"</a>
 */
public interface NonRevocationVerifier {

    /**
     * What a proof's values are compared with.
     *
     * @param key the revocation part of the credential definition's key
     * @param accumulatorKey z of the registry
     * @param accumulator that of the status list
     */
    record Statement(RevocationPublicKey key, PairingValue accumulatorKey, PointG2 accumulator) {}

    /**
     * Recomputes a proof.
     *
     * @param proof the proof as it came
     * @param m2 the response m2^ of the equality proof of the same credential, any integer of up to 2,433 bits
     * @param challenge the presentation's challenge, from 0 to 2^256 - 1
     * @return the taus t1 to t8, and the commitments E, D, A, G, W, S, U
     * @throws io.shuzheng.primitives.InvalidInputException if the proof cannot hold whatever the challenge: a response is not
     *     reduced modulo the group order, or a commitment is not in its group
     */
    RecomputedPart recompute(Statement statement, NonRevocationProof proof, BigInteger m2, BigInteger challenge);
}
