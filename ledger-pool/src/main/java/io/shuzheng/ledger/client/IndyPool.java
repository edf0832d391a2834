package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.LedgerRequest;
import java.util.concurrent.CompletableFuture;

/**
 * A connection to an Indy network, shared by as many threads as like.
 *
 * <p>An answer is given only when the network's nodes agree on it (more than f equal answers of different nodes, or one
 * with a valid state proof), never because one node said so where there are four or more. Futures end exceptionally with
 *
 * <ul>
 *   <li>{@link RequestRefused} if the network refused the request: it will refuse it again;
 *   <li>{@link LedgerUnavailable} if no agreed answer came: the same request may be sent again, and a write that was
 *       committed meanwhile is then answered with its transaction, not written twice;
 *   <li>{@link MalformedReply} if an answer is not what the protocol says.
 * </ul>
 *
 * <p>What depends on a future runs on the pool's own threads: it must not wait there for another answer.
 *
 * <p>An answer may be some seconds old on a network of several nodes: a read right after a write may not see it yet.
 */
public interface IndyPool extends AutoCloseable {

    /**
     * Sends a request; writes have to be signed. GET_VALIDATOR_INFO, which each node answers for itself, ends with an
     * {@link io.shuzheng.primitives.InvalidInputException}.
     */
    CompletableFuture<LedgerReply> submit(LedgerRequest request);

    /** Brings the list of nodes up to date with the network's pool ledger. */
    CompletableFuture<PoolStatus> refresh();

    /** What this client knows of the pool, without asking the network. */
    CompletableFuture<PoolStatus> status();

    /** Ends the connection. Requests in flight fail with {@link LedgerUnavailable.Reason#CLOSED}. */
    @Override
    void close();
}
