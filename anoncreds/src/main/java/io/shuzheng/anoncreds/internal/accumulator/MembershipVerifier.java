package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import io.shuzheng.anoncreds.internal.proof.RecomputedPart;
import io.shuzheng.pairing.G2Point;
import java.math.BigInteger;

/**
 * Recomputes what a {@link MembershipProver} hashed. Every point and number of the proof is checked to be of its group: a
 * commitment must not be infinity, and a response must be reduced.
 */
public final class MembershipVerifier implements NonRevocationVerifier {

    private final RevocationKeyCache keys;

    public MembershipVerifier(RevocationKeyCache keys) {
        this.keys = keys;
    }

    @Override
    public RecomputedPart recompute(
            Statement statement, NonRevocationProof proof, BigInteger m2, BigInteger challenge) {
        ProofCommitments commitments = ProofCommitments.decode(proof.commitments());
        ProofExponents responses = ProofExponents.decode(proof.responses());
        G2Point accumulator = NamedElements.g2OrInfinity("accumulator", statement.accumulator());
        ProofEquations equations = ProofEquations.ofResponses(
                keys.of(statement.key()),
                new ReusedG2(accumulator),
                NamedElements.gt("accumulator key z", statement.accumulatorKey()),
                commitments,
                responses,
                m2,
                challenge);
        return new RecomputedPart(equations.hashInput(), commitments.hashInput());
    }
}
