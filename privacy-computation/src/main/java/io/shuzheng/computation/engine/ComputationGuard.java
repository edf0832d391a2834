package io.shuzheng.computation.engine;

/**
 * Port: sees to it that a party computes once on an application and on an input commitment. Each answer tells the result
 * party a little about a model or a data set; enough of them tell all.
 *
 * <p>An implementation records a claim durably, in the transaction that stores the run, and two claims that exclude each
 * other never both succeed. A claim is never given back.
 */
public interface ComputationGuard {

    /**
     * Claims a computation.
     *
     * @return false if this algorithm has run for the application, or on one of the input commitments, before
     * @throws io.shuzheng.primitives.InternalFailureException if the claim cannot be recorded now
     */
    boolean claim(ComputationClaim claim);
}
