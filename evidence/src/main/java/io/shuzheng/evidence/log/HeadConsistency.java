package io.shuzheng.evidence.log;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.merkle.ConsistencyProof;

/**
 * Two heads of a log and the proof that the later tree extends the earlier (RFC 9162, section 2.1.4): between them, nothing
 * was changed, removed or reordered.
 *
 * @param first of the smaller tree, or of one of the same size
 */
public record HeadConsistency(SignedTreeHead first, SignedTreeHead second, ConsistencyProof proof) {

    /** What {@link #verify} finds. */
    public enum Verdict {
        /** The second tree extends the first. */
        CONSISTENT,
        /** One of the heads is another log's, or not signed by a key of the log. */
        HEAD_NOT_SIGNED_BY_LOG,
        /** The proof fails: the log shows different histories, or the proof is not one of these heads. */
        INCONSISTENT
    }

    /**
     * Refuses parts that do not belong together.
     *
     * @throws InvalidInputException when the proof is for other sizes than the heads'
     */
    public HeadConsistency {
        if (proof.firstSize() != first.size() || proof.secondSize() != second.size()) {
            throw new InvalidInputException("a consistency proof is for the sizes of its two heads");
        }
    }

    public Verdict verify(LogIdentity log) {
        if (!first.isSignedBy(log) || !second.isSignedBy(log)) {
            return Verdict.HEAD_NOT_SIGNED_BY_LOG;
        }
        return proof.verify(first.root(), second.root()) ? Verdict.CONSISTENT : Verdict.INCONSISTENT;
    }
}
