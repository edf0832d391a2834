package io.shuzheng.voucher.bank;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.VerifierListener;
import io.shuzheng.voucher.message.LoanApplication;
import io.shuzheng.voucher.message.PurchaseAuthorization;
import io.shuzheng.voucher.message.VoucherIssued;
import io.shuzheng.voucher.party.VoucherMessages;
import java.util.Optional;
import java.util.function.Function;

/** Sends what comes in to the step that an application is at. */
final class LoanDepartment implements AgentModule, VerifierListener {

    /** The steps, which need an agent. */
    record Steps(
            LoanIntake intake,
            VoucherPurchase purchase,
            LoanDecisions decisions,
            VoucherReports reports,
            BankDesk desk) {}

    private final Function<AgentContext, Steps> factory;
    private Optional<Steps> installed = Optional.empty();

    LoanDepartment(Function<AgentContext, Steps> factory) {
        this.factory = factory;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        Steps steps = factory.apply(context);
        installed = Optional.of(steps);
        installation.handle(new VoucherMessages()
                .on(LoanApplication.NAME, LoanApplication.class, steps.intake()::applied)
                .on(PurchaseAuthorization.NAME, PurchaseAuthorization.class, steps.intake()::authorized)
                .on(VoucherIssued.NAME, VoucherIssued.class, steps.purchase()::issued));
        installation.handle(steps.reports());
    }

    @Override
    public void verified(UnitOfWork work, Connection enterprise, VerifiedPresentation presentation) {
        waiting(work, presentation.parentThreadId(), presentation.exchangeId())
                .ifPresent(file -> goOn(work, file, presentation));
    }

    private void goOn(UnitOfWork work, LoanFile file, VerifiedPresentation presentation) {
        switch (file.stage()) {
            case APPLIED -> steps().intake().papersVerified(work, file);
            case PROOF_REQUESTED -> steps().decisions().voucherProved(work, file, presentation);
            case IDENTITY_REQUESTED -> steps().decisions().holderProved(work, file, presentation);
            default -> throw new IllegalStateException("no proof is waited for at " + file.stage());
        }
    }

    @Override
    public void refused(
            UnitOfWork work,
            Connection enterprise,
            String exchangeId,
            Optional<String> parentThreadId,
            VerificationReport report) {
        waiting(work, parentThreadId, exchangeId).ifPresent(file -> refused(work, file, report));
    }

    /** Where a registry changed in the second of the request, both sides may see different status lists: then asked again. */
    private void refused(UnitOfWork work, LoanFile file, VerificationReport report) {
        boolean outrun = report.firstFailure()
                .filter(failure -> failure.reason() == Reason.STATUS_LIST_TOO_OLD)
                .isPresent();
        if (outrun && file.mayBeAskedAgain()) {
            askAgain(work, file);
        } else {
            steps().desk().decide(work, file, DecisionReason.PROOF_NOT_VALID);
        }
    }

    private void askAgain(UnitOfWork work, LoanFile file) {
        switch (file.stage()) {
            case APPLIED -> steps().intake().askPapers(work, file);
            case PROOF_REQUESTED -> steps().purchase().askProof(work, file);
            case IDENTITY_REQUESTED -> steps().decisions().askHolder(work, file);
            default -> throw new IllegalStateException("no proof is waited for at " + file.stage());
        }
    }

    @Override
    public void declined(
            UnitOfWork work, Connection enterprise, String exchangeId, Optional<String> parentThreadId, String code) {
        waiting(work, parentThreadId, exchangeId)
                .ifPresent(file -> steps().desk().decide(work, file, DecisionReason.ofRefusal(code)));
    }

    private static Optional<LoanFile> waiting(UnitOfWork work, Optional<String> application, String exchangeId) {
        return application.flatMap(id -> LoanFiles.find(work, id)).filter(file -> file.waitsForProof(exchangeId));
    }

    Steps steps() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
