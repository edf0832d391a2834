package io.shuzheng.verifier;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import java.util.Optional;

/** The part of an agent that asks peers for presentations and judges them (Aries RFC 0454, the verifier). */
public final class Verifier implements AgentModule {

    private final AnonCredsEngine engine;
    private final VerificationPolicy policy;
    private final VerifierListener listener;
    private final VerifierExchanges exchanges = new VerifierExchanges();
    private volatile Optional<VerifierSteps> steps = Optional.empty();

    /**
     * A verifier.
     *
     * @param engine does the cryptography
     * @param policy what is taken beyond the rules that always hold
     * @param listener is told what became of requests
     */
    public Verifier(AnonCredsEngine engine, VerificationPolicy policy, VerifierListener listener) {
        this.engine = engine;
        this.policy = policy;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        PresentationJudge judge = new PresentationJudge(engine, context.registry(), context.clock(), policy);
        VerifierSteps installed = new VerifierSteps(context, exchanges, judge, listener);
        installation.handle(installed);
        steps = Optional.of(installed);
    }

    /**
     * Asks a peer for a presentation.
     *
     * @param request what to show; its nonce is replaced by one of its own for this exchange
     * @param parentThreadId the thread that the request comes out of
     * @return the exchange's id, for {@link #exchanges()}
     * @throws io.shuzheng.primitives.InvalidInputException if the connection was abandoned
     */
    public String request(
            UnitOfWork work, Connection connection, PresentationRequest request, Optional<String> parentThreadId) {
        return steps.orElseThrow(() -> new IllegalStateException("the verifier is not installed in an agent"))
                .request(work, connection, request, parentThreadId);
    }

    /** What was asked, what came and what was found. */
    public VerifierExchanges exchanges() {
        return exchanges;
    }

    /**
     * A judged presentation, with all that is needed to judge it again without a ledger.
     *
     * @throws UnknownExchangeException if there is no such exchange
     * @throws io.shuzheng.primitives.InvalidInputException if no presentation came yet
     */
    public PresentationExport export(WalletReader reader, String exchangeId) {
        return PresentationExport.of(exchanges.require(reader, exchangeId));
    }
}
