package io.shuzheng.anoncreds.internal.proof;

import java.math.BigInteger;
import java.util.List;

/**
 * A part of a presentation that has committed itself and waits for the common challenge. It holds the randomness of its
 * commitments, so it responds once and is thrown away: two responses with the same randomness give the secrets away.
 *
 * @param <R> what it turns into
 */
public interface ProofPart<R> {

    /** What the challenge hashes before all commitments, in order; a number is its least bytes, big-endian, and zero none. */
    List<byte[]> taus();

    /** What the challenge hashes after all taus, in order: the part's elements of {@code c_list}. */
    List<byte[]> commitments();

    /**
     * The proof.
     *
     * @param challenge the common challenge, from 0 to 2^256 - 1
     */
    R respond(BigInteger challenge);
}
