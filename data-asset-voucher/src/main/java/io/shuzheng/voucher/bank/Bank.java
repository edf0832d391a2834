package io.shuzheng.voucher.bank;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.computation.scorecard.LabelledExample;
import io.shuzheng.computation.scorecard.ScorecardLayout;
import io.shuzheng.computation.scorecard.ScorecardTrainer;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.voucher.computation.ComputationListener;
import io.shuzheng.voucher.computation.ScoreBank;
import io.shuzheng.voucher.credential.LendingPolicy;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.evidence.EvidenceListener;
import io.shuzheng.voucher.evidence.EvidenceRecorder;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.OwnAgent;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.Progress;
import io.shuzheng.voucher.settlement.Book;
import io.shuzheng.voucher.settlement.SettlementListener;
import io.shuzheng.voucher.settlement.SettlementModule;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.util.List;
import java.util.Optional;

/**
 * The bank: takes applications, orders vouchers, computes with the data provider without seeing its data, has the vouchers
 * proved, and decides.
 */
public final class Bank implements Actor {

    /** The most that the bank pays for a voucher without asking anybody. */
    private static final Fen MAXIMUM_FEE = new Fen(100_000);

    private final PastCustomers customers;
    private final OwnAgent agent = new OwnAgent();
    private final EvidenceRecorder evidence;
    private final Verifier verifier;
    private final ScoreBank score;
    private final SettlementModule settlement;
    private final LoanDepartment department;

    /**
     * The customers from whom the bank's model learns.
     *
     * @param version names the model: 1 to 64 letters, digits and {@code . _ -}
     * @param examples what became of their loans
     */
    public record PastCustomers(String version, ScorecardLayout layout, List<LabelledExample> examples) {

        public PastCustomers {
            examples = List.copyOf(examples);
        }
    }

    /** @param policy what it lends on; the same for as long as the wallet lives */
    public Bank(ActorTools tools, LendingPolicy policy, PastCustomers customers) {
        this.customers = customers;
        evidence = new EvidenceRecorder(tools::bureau, EvidenceListener.none());
        score = new ScoreBank(tools.market(), evidence, ComputationListener.none());
        settlement = new SettlementModule(new Book(), new Fees());
        department = new LoanDepartment(context -> steps(context, tools, policy));
        verifier = new Verifier(tools.engine(), VerificationPolicy.credentialsOnly(), department);
    }

    private LoanDepartment.Steps steps(AgentContext context, ActorTools tools, LendingPolicy policy) {
        BankDesk desk = new BankDesk(new Party(context), tools.market(), policy, verifier, evidence);
        return new LoanDepartment.Steps(
                new LoanIntake(desk, score),
                new VoucherPurchase(desk, settlement.payer(context), MAXIMUM_FEE),
                new LoanDecisions(desk, score),
                new VoucherReports(desk, score),
                desk);
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(agent, evidence, verifier, score, settlement, department);
    }

    /** Trains the model and publishes its commitment. Operation centre and logistics company have been enrolled. */
    @Override
    public void prepare(AgentContext context, Progress progress) {
        score.publishModel(
                customers.version(), ScorecardTrainer.train(customers.layout(), customers.examples()), progress);
    }

    /** All applications, the oldest first. */
    public List<LoanFile> applications(WalletReader reader) {
        return LoanFiles.all(reader);
    }

    /** An application; empty if there is none of this id. */
    public Optional<LoanFile> application(WalletReader reader, ApplicationId application) {
        return LoanFiles.find(reader, application.value());
    }

    /** What was asked and shown. */
    public Verifier verifier() {
        return verifier;
    }

    /** What was booked. */
    public Book book() {
        return settlement.book();
    }

    /** Goes on in the purchase. */
    private final class Fees implements SettlementListener {

        @Override
        public void quoted(UnitOfWork work, Connection payee, Quote quote) {
            department.steps().purchase().quoted(work, payee, quote);
        }

        @Override
        public void settled(UnitOfWork work, Connection peer, Quote quote) {
            department.steps().purchase().settled(work, peer, quote);
        }
    }
}
