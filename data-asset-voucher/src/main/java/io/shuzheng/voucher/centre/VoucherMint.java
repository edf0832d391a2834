package io.shuzheng.voucher.centre;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.blank.BlankPurse;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.computation.ScoreCoordinator;
import io.shuzheng.voucher.credential.VoucherReference;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.VoucherIssued;
import io.shuzheng.voucher.party.CredentialDefinitions;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.VoucherId;
import java.util.List;
import java.util.Optional;

/** Step 7: makes the voucher of the result, has the bureau spend the blank for it, and only then issues it. */
final class VoucherMint {

    private static final int COMPUTATION_STEP = 6;
    private static final int VOUCHER_STEP = 7;
    private static final int VALIDITY_DAYS = 90;

    private final CentreDesk desk;
    private final BlankPurse blanks;
    private final ScoreCoordinator computation;
    private final Issuer issuer;
    private final CredentialDefinitions definitions;
    private final CentreFees fees;

    VoucherMint(
            CentreDesk desk,
            BlankPurse blanks,
            ScoreCoordinator computation,
            Issuer issuer,
            CredentialDefinitions definitions,
            CentreFees fees) {
        this.desk = desk;
        this.blanks = blanks;
        this.computation = computation;
        this.issuer = issuer;
        this.definitions = definitions;
        this.fees = fees;
    }

    /** The computation has a result: the voucher is made, and the bank quoted for it. */
    void computed(UnitOfWork work, ApplicationId application, ComputationContract contract, ComputationResult result) {
        CentreCase order = CentreCases.require(work, application).require(Stage.COMPUTING);
        CalendarDate today = CalendarDate.today(desk.context().clock());
        MintedVoucher voucher = MintedVoucher.of(
                new VoucherId(desk.context().ids().next()),
                order,
                contract,
                result,
                today,
                today.plusDays(VALIDITY_DAYS),
                SecretBytes.random(SaltedDigest.SALT_SIZE, desk.context().random()));
        CentreCases.put(work, order.minted(voucher));
        fees.quote(work, application);
        desk.party().stepDone(work, application, COMPUTATION_STEP);
    }

    /** The bank takes the voucher at the quoted fee. */
    void sold(UnitOfWork work, ApplicationId application) {
        CentreCase order = CentreCases.require(work, application).require(Stage.QUOTED);
        CentreCases.put(work, order.at(Stage.SPENDING));
        blanks.spend(
                work, order.blank().orElseThrow(), order.voucher().orElseThrow().commitment());
    }

    /** The bureau has spent the blank for this voucher. */
    void spent(UnitOfWork work, SerialNumber serial, SignedDocument<SpendReceipt> receipt) {
        CentreCase order = CentreCases.find(work, CentreCase.ofBlank(serial))
                .orElseThrow(() -> new InvalidInputException("no voucher is made of this blank"))
                .require(Stage.SPENDING);
        CentreCases.put(work, order.issuing(receipt));
        issuer.offer(
                work,
                desk.enterprise(work, order),
                definitions.require(work, CredentialSchemas.DATA_ASSET_VOUCHER),
                order.voucher().orElseThrow().values(),
                Optional.of(order.application().value()));
    }

    /** The enterprise has the voucher: the bank gets the documents, and the invoice. */
    void issued(UnitOfWork work, Connection enterprise, String application) {
        Optional<CentreCase> found = CentreCases.find(work, application)
                .filter(order -> order.enterprise().equals(enterprise.id()))
                .filter(order -> order.stage() == Stage.ISSUING);
        if (found.isEmpty()) {
            return;
        }
        CentreCase order = found.get();
        MintedVoucher voucher = order.voucher().orElseThrow();
        VoucherReference reference = voucher.reference();
        CentreCases.put(work, order.at(Stage.INVOICED));
        desk.evidence()
                .record(
                        work,
                        LendingFlowSteps.VOUCHER_ISSUED,
                        List.of(
                                CentreDesk.subject(order),
                                Subject.blank(reference.blank().value()),
                                Subject.voucher(reference.voucher().value())),
                        statement -> statement.commitment("voucher", voucher.commitment()));
        desk.party()
                .sendTo(
                        work,
                        desk.market().require(MarketRole.BANK),
                        new VoucherIssued(
                                reference.voucher(),
                                order.spent().orElseThrow(),
                                voucher.salt(),
                                computation
                                        .shareCommitments(work, order.application())
                                        .compact()),
                        application);
        fees.invoice(work, order.application());
        desk.party().stepDone(work, order.application(), VOUCHER_STEP);
    }
}
