package io.shuzheng.voucher.centre;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.voucher.blank.BlankPurse;
import io.shuzheng.voucher.computation.ScoreCoordinator;
import io.shuzheng.voucher.evidence.EvidenceListener;
import io.shuzheng.voucher.evidence.EvidenceRecorder;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import io.shuzheng.voucher.party.CredentialDefinitions;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.Progress;
import io.shuzheng.voucher.settlement.Book;
import io.shuzheng.voucher.settlement.SettlementModule;
import io.shuzheng.voucher.value.Fen;
import java.util.List;

/**
 * The operation centre: takes authorizations, coordinates the computation, and turns a blank voucher and the result into a
 * data-asset voucher.
 */
public final class OperationCentre implements Actor {

    private static final Fen OPERATION_FEE = new Fen(50_000);

    /** The most that the centre pays for data without asking anybody. */
    private static final Fen MAXIMUM_DATA_FEE = new Fen(40_000);

    private final EvidenceRecorder evidence;
    private final HolderWallet wallet;
    private final Verifier verifier;
    private final Issuer issuer;
    private final CredentialDefinitions definitions;
    private final BlankPurse blanks;
    private final ScoreCoordinator computation;
    private final SettlementModule settlement;
    private final VoucherDepartment department;

    public OperationCentre(ActorTools tools) {
        department = new VoucherDepartment(context -> steps(context, tools));
        evidence = new EvidenceRecorder(tools::bureau, EvidenceListener.none());
        wallet = new HolderWallet(tools.engine(), tools.directory().resolve("downloaded-tails"), department.holding());
        verifier = new Verifier(tools.engine(), VerificationPolicy.credentialsOnly(), department.verifying());
        issuer = new Issuer(
                tools.engine(),
                agent -> tools.ledger().publisher(agent),
                tools.directory().resolve("tails"),
                department.issuing());
        definitions = new CredentialDefinitions(issuer);
        blanks = new BlankPurse(tools.bureau(), department.blanks());
        computation =
                new ScoreCoordinator(tools.market(), evidence, department.computing(), VoucherOrders::mayBeComputed);
        settlement = new SettlementModule(new Book(), department.settling());
    }

    private VoucherDepartment.Steps steps(AgentContext context, ActorTools tools) {
        CentreDesk desk = new CentreDesk(new Party(context), tools.market(), evidence);
        CentreFees fees = new CentreFees(
                desk, settlement.payee(context), settlement.payer(context), OPERATION_FEE, MAXIMUM_DATA_FEE);
        VoucherFailures failures = new VoucherFailures(desk, computation);
        return new VoucherDepartment.Steps(
                desk,
                new AuthorizationDesk(desk, verifier),
                new VoucherOrders(desk, blanks, computation, failures),
                new VoucherMint(desk, blanks, computation, issuer, definitions, fees),
                fees,
                failures,
                blanks);
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(evidence, wallet, verifier, issuer, blanks, computation, settlement, department);
    }

    /** Publishes the definition of vouchers. The centre has been enrolled. */
    @Override
    public void prepare(AgentContext context, Progress progress) {
        definitions.publish(context, progress, CredentialSchemas.DATA_ASSET_VOUCHER);
    }

    /** Issues and revokes vouchers. */
    public Issuer issuer() {
        return issuer;
    }

    /** What was booked. */
    public Book book() {
        return settlement.book();
    }
}
