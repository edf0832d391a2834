package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import java.math.BigInteger;

/**
 * Proves that a credential is not revoked, as a part of a presentation. Safe for use by many threads.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-non-revocation-proof">AnonCreds, "Generate
 *     Non-Revocation Proof"</a>
 */
public interface NonRevocationProver {

    /**
     * Commits to a proof.
     *
     * @param key the revocation part of the credential definition's key
     * @param signature the credential's signature on its index
     * @param state the witness, and the accumulator that it is for
     * @param m2Blinding the primary proof's m2~, up to 2,432 bits: the two proofs share the credential context through it
     * @return the part; its taus are t1 to t8, its commitments E, D, A, G, W, S, U
     * @throws io.shuzheng.primitives.InvalidInputException if a point of the inputs is not in its group
     */
    ProofPart<NonRevocationProof> commit(
            RevocationPublicKey key,
            NonRevocationSignature signature,
            CredentialRevocationState state,
            BigInteger m2Blinding);
}
