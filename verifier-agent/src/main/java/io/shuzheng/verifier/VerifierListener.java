package io.shuzheng.verifier;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.util.Optional;

/**
 * Is told what became of requests, in the unit of work in which it is stored; so it must have no effect but through that,
 * and may run again. For each request one of {@link #verified}, {@link #refused} and {@link #declined} is called, once.
 */
public interface VerifierListener {

    /** Every check of a presentation passed. */
    default void verified(UnitOfWork work, Connection connection, VerifiedPresentation presentation) {}

    /** A presentation came and did not pass; without a method of its own it counts as declined, with the {@link Reason}. */
    default void refused(
            UnitOfWork work,
            Connection connection,
            String exchangeId,
            Optional<String> parentThreadId,
            VerificationReport report) {
        String code = report.firstFailure()
                .map(CheckResult::reason)
                .orElse(Reason.NOT_JUDGED)
                .name();
        declined(work, connection, exchangeId, parentThreadId, code);
    }

    /**
     * The peer shows nothing.
     *
     * @param code why, in the peer's words: a code that programs compare, of at most {@value VerifierSteps#LONGEST_CODE}
     *     characters; or {@value VerifierSteps#MALFORMED} where something came that is no presentation message
     */
    default void declined(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {}

    /**
     * The peer proposes what it would show.
     *
     * @return the request that answers it; empty to decline the proposal, which ends the exchange
     */
    default Optional<PresentationRequest> proposed(
            UnitOfWork work, Connection connection, String exchangeId, PresentationRequest proposal) {
        return Optional.empty();
    }
}
