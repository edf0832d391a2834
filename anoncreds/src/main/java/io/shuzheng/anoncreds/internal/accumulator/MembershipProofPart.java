package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.internal.proof.ProofPart;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A proof of non-revocation that waits for its challenge. It answers once: two answers would give the secrets away. */
final class MembershipProofPart implements ProofPart<NonRevocationProof> {

    private final List<byte[]> taus;
    private final ProofCommitments commitments;
    private final ProofExponents secrets;
    private final ProofExponents blinding;
    private final AtomicBoolean answered = new AtomicBoolean();

    MembershipProofPart(
            List<byte[]> taus, ProofCommitments commitments, ProofExponents secrets, ProofExponents blinding) {
        this.taus = taus;
        this.commitments = commitments;
        this.secrets = secrets;
        this.blinding = blinding;
    }

    @Override
    public List<byte[]> taus() {
        return taus;
    }

    @Override
    public List<byte[]> commitments() {
        return commitments.hashInput();
    }

    @Override
    public NonRevocationProof respond(BigInteger challenge) {
        if (answered.getAndSet(true)) {
            throw new IllegalStateException("the proof of non-revocation has answered a challenge already");
        }
        return new NonRevocationProof(blinding.respond(challenge, secrets).encode(), commitments.encode());
    }
}
