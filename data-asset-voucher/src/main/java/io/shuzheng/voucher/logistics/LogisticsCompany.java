package io.shuzheng.voucher.logistics;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.computation.scorecard.Indicator;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.verifier.VerifierListener;
import io.shuzheng.voucher.computation.ComputationListener;
import io.shuzheng.voucher.computation.ScoreProvider;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.evidence.EvidenceListener;
import io.shuzheng.voucher.evidence.EvidenceRecorder;
import io.shuzheng.voucher.message.BlankReady;
import io.shuzheng.voucher.message.PurchaseRequest;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.VoucherMessages;
import io.shuzheng.voucher.settlement.Book;
import io.shuzheng.voucher.settlement.SettlementListener;
import io.shuzheng.voucher.settlement.SettlementModule;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.util.List;
import java.util.Optional;

/** The logistics company: provides data that enterprises have authorized, by computing with them, and is paid for it. */
public final class LogisticsCompany implements Actor {

    private static final Fen DATA_FEE = new Fen(30_000);

    private final ActorTools tools;
    private final DataHolding holding;
    private final EvidenceRecorder evidence;
    private final Verifier verifier;
    private final ScoreProvider score;
    private final SettlementModule settlement;
    private Optional<Steps> installed = Optional.empty();

    private record Steps(DataOrders orders, DataFees fees) {}

    /** @param indicators those that it can tell beside the score */
    public LogisticsCompany(ActorTools tools, DataHolding holding, List<? extends Indicator> indicators) {
        this.tools = tools;
        this.holding = holding;
        evidence = new EvidenceRecorder(tools::bureau, EvidenceListener.none());
        verifier = new Verifier(tools.engine(), VerificationPolicy.credentialsOnly(), new Proofs());
        score = new ScoreProvider(tools.market(), indicators, evidence, new Shares());
        settlement = new SettlementModule(new Book(), new Fees());
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(evidence, verifier, score, settlement, this::install);
    }

    private void install(AgentContext context, Installation installation) {
        Party party = new Party(context);
        DataOrders orders = new DataOrders(party, tools.market(), verifier, score, holding);
        DataFees fees = new DataFees(party, tools.market(), settlement.payee(context), evidence, DATA_FEE);
        installed = Optional.of(new Steps(orders, fees));
        installation.handle(new VoucherMessages()
                .on(PurchaseRequest.NAME, PurchaseRequest.class, orders::ordered)
                .on(BlankReady.NAME, BlankReady.class, orders::blankReady));
        installation.handle(new OrderReports(orders, tools.market()));
    }

    /** What was booked. */
    public Book book() {
        return settlement.book();
    }

    private Steps steps() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }

    /** Goes on when the operation centre has proved its blank. */
    private final class Proofs implements VerifierListener {

        @Override
        public void verified(UnitOfWork work, Connection centre, VerifiedPresentation presentation) {
            steps().orders().blankProved(work, presentation);
        }

        @Override
        public void refused(
                UnitOfWork work,
                Connection centre,
                String exchangeId,
                Optional<String> parentThreadId,
                VerificationReport report) {
            String reason = report.firstFailure()
                    .map(failure -> failure.reason().name())
                    .orElse("");
            steps().orders().blankNotProved(work, centre, exchangeId, parentThreadId, reason);
        }

        @Override
        public void declined(
                UnitOfWork work, Connection centre, String exchangeId, Optional<String> parentThreadId, String code) {
            steps().orders().blankNotProved(work, centre, exchangeId, parentThreadId, code);
        }
    }

    /** Goes on when the share of the result is sent. */
    private final class Shares implements ComputationListener {

        @Override
        public void shared(UnitOfWork work, ApplicationId application, SaltedDigest share) {
            steps().fees().shared(work, application);
        }
    }

    /** Goes on with the fee. */
    private final class Fees implements SettlementListener {

        @Override
        public void quoted(UnitOfWork work, Connection payee, Quote quote) {
            throw new InvalidInputException("the data provider buys nothing");
        }

        @Override
        public void accepted(UnitOfWork work, Connection payer, Quote quote) {
            steps().fees().accepted(work, quote);
        }

        @Override
        public void settled(UnitOfWork work, Connection peer, Quote quote) {
            steps().fees().paid(work, quote);
        }
    }
}
