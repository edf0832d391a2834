package io.shuzheng.voucher.computation;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The receiver's part of the private score, at the operation centre: it drafts the contract, has it signed, and learns score and
 * indicators, because it issues them.
 */
public final class ScoreCoordinator implements AgentModule {

    private final MarketDirectoryReader market;
    private final StatementRecorder evidence;
    private final ComputationListener listener;
    private final BiPredicate<WalletReader, ApplicationId> known;
    private Optional<CoordinatorSide> installed = Optional.empty();

    /**
     * A coordinator.
     *
     * @param known the applications that inputs may be committed for
     */
    public ScoreCoordinator(
            MarketDirectoryReader market,
            StatementRecorder evidence,
            ComputationListener listener,
            BiPredicate<WalletReader, ApplicationId> known) {
        this.market = market;
        this.evidence = evidence;
        this.listener = listener;
        this.known = known;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        ComputationParty party = new ComputationParty(context, market);
        ContractDraft draft = new ContractDraft(party, listener);
        CoordinatorSide side = new CoordinatorSide(party, draft, new CoordinatorRuns(party, evidence, listener), known);
        installed = Optional.of(side);
        installation.handle(new ComputationHandler(side, listener));
        installation.handle(new ModelCommitmentHandler(party, draft));
        installation.handle(new ContractReports(side, listener));
    }

    /**
     * Lets the computation of an application go ahead. The contract is drafted as soon as both data parties have committed to their
     * inputs, before or after; it expires when the terms do. The same again proposes the contract once more to whom has not
     * signed it.
     *
     * @param terms what the applicant has authorised
     * @throws io.shuzheng.primitives.InvalidInputException if other terms were given before, or these have expired
     */
    public void begin(UnitOfWork work, ApplicationId application, ContractTerms terms) {
        installed().begin(work, application, terms);
    }

    /** The contract of an application, once concluded. */
    public Optional<ComputationContract> contract(WalletReader reader, ApplicationId application) {
        return find(reader, application)
                .filter(begun -> begun.run().isPresent())
                .flatMap(CoordinatorCase::contract)
                .map(SignedContract::contract);
    }

    /** Score, indicators, and the openings that an audit asks for; once both shares are there. */
    public Optional<ComputationResult> result(WalletReader reader, ApplicationId application) {
        return find(reader, application).flatMap(CoordinatorCase::run).flatMap(ComputationRun::result);
    }

    /** The signed commitments to the shares that have come, for whoever is to check the voucher's result commitment. */
    public ShareCommitments shareCommitments(WalletReader reader, ApplicationId application) {
        return find(reader, application).orElseGet(CoordinatorCase::empty).shares();
    }

    private static Optional<CoordinatorCase> find(WalletReader reader, ApplicationId application) {
        return reader.find(CoordinatorCase.TYPE, application.value());
    }

    private CoordinatorSide installed() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
