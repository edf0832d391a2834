package io.shuzheng.voucher.bank;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.computation.ContractTerms;
import io.shuzheng.voucher.computation.ScoreBank;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.market.MarketDirectory;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.DataTerms;
import io.shuzheng.voucher.message.LoanApplication;
import io.shuzheng.voucher.message.PurchaseAuthorization;
import io.shuzheng.voucher.message.PurchaseRequest;
import io.shuzheng.voucher.value.ApplicationId;
import java.time.Instant;
import java.util.List;

/** Steps 1 and 2: takes an application with its papers, and orders the voucher once the enterprise has authorized that. */
final class LoanIntake {

    private static final int PAPERS_STEP = 1;

    private final BankDesk desk;
    private final ScoreBank score;

    LoanIntake(BankDesk desk, ScoreBank score) {
        this.desk = desk;
        this.score = score;
    }

    void applied(UnitOfWork work, Connection enterprise, LoanApplication message, String thread) {
        ApplicationId application = message.application();
        if (!application.value().equals(thread) || LoanFiles.find(work, thread).isPresent()) {
            throw new InvalidInputException("an application is new, and has a thread of its id");
        }
        askPapers(work, LoanFile.applied(application, message.terms(), enterprise));
    }

    void askPapers(UnitOfWork work, LoanFile file) {
        String papers = desk.ask(work, file, (requests, now) -> requests.papers(desk.policy(), now));
        LoanFiles.put(work, file.asking(Stage.APPLIED, papers));
    }

    void papersVerified(UnitOfWork work, LoanFile file) {
        MarketDirectory members = desk.market().read();
        DataTerms terms = new DataTerms(
                members.require(MarketRole.OPERATION_CENTRE).toString(),
                members.require(MarketRole.LOGISTICS_COMPANY).toString(),
                LendingPurpose.CREDIT_DECISION,
                LendingPurpose.algorithm(),
                LendingPurpose.indicators());
        desk.party()
                .send(
                        work,
                        desk.enterprise(work, file),
                        terms,
                        file.application().value());
        desk.evidence()
                .record(work, LendingFlowSteps.APPLICATION_RECEIVED, List.of(BankDesk.subject(file)), statement -> {});
        LoanFiles.put(work, file.at(Stage.PAPERS_VERIFIED));
    }

    void authorized(UnitOfWork work, Connection enterprise, PurchaseAuthorization message, String thread) {
        LoanFile file = LoanFiles.requireOf(work, enterprise, thread).require(Stage.PAPERS_VERIFIED);
        MarketDirectory members = desk.market().read();
        Did logistics = members.require(MarketRole.LOGISTICS_COMPANY);
        if (!desk.party().isFrom(members.require(MarketRole.OPERATION_CENTRE), message.receipt())) {
            throw new InvalidInputException("the receipt is not signed by the operation centre");
        }
        AuthorizationReceipt receipt = message.receipt().content();
        requireFits(file, receipt, logistics);
        LoanFiles.put(work, file.at(Stage.PURCHASING));
        desk.party()
                .sendTo(work, logistics, new PurchaseRequest(message.receipt(), message.identityEnvelope()), thread);
        score.commit(work, file.application(), file.terms(), terms(receipt));
        desk.evidence()
                .record(work, LendingFlowSteps.PURCHASE_REQUESTED, List.of(BankDesk.subject(file)), statement -> {});
        desk.party().stepDone(work, file.application(), PAPERS_STEP);
    }

    private void requireFits(LoanFile file, AuthorizationReceipt receipt, Did logistics) {
        boolean fits = receipt.application().equals(file.application())
                && receipt.provider().equals(logistics.toString())
                && receipt.purpose().equals(LendingPurpose.CREDIT_DECISION)
                && receipt.algorithm().equals(LendingPurpose.algorithm())
                && receipt.indicators().equals(LendingPurpose.indicators())
                && receipt.uses() == 1;
        if (!fits) {
            throw new InvalidInputException("the receipt is not for the authorization that is needed");
        }
        if (desk.party().now() >= receipt.expiresAt()) {
            throw new InvalidInputException("the authorization has expired");
        }
    }

    private static ContractTerms terms(AuthorizationReceipt receipt) {
        return new ContractTerms(
                receipt.purpose(),
                receipt.algorithm(),
                receipt.indicators(),
                Instant.ofEpochSecond(receipt.expiresAt()));
    }
}
