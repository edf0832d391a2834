package io.shuzheng.ledger.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for answers, for callers that have nothing else to do. */
final class Answers {

    private Answers() {}

    /**
     * The answer.
     *
     * @throws RequestRefused if the network refused the request
     * @throws LedgerUnavailable if no agreed answer came, or the thread was interrupted (it stays so)
     * @throws MalformedReply if the answer is not what the protocol says
     */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable(LedgerUnavailable.Reason.CLIENT, "interrupted while waiting for the ledger", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new LedgerUnavailable(LedgerUnavailable.Reason.CLIENT, "the ledger's client failed", e);
        }
    }
}
