package io.shuzheng.anoncreds.internal.proof;

import java.util.List;

/**
 * What a verifier computes of a part of a proof, to be hashed into the challenge again.
 *
 * @param taus as in {@link ProofPart#taus()}
 * @param commitments as in {@link ProofPart#commitments()}
 */
public record RecomputedPart(List<byte[]> taus, List<byte[]> commitments) {

    public RecomputedPart {
        taus = List.copyOf(taus);
        commitments = List.copyOf(commitments);
    }
}
