package io.shuzheng.voucher.enterprise;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.enterprise.LoanCase.Stage;
import java.util.Optional;

/** Answers the requests that belong to a loan application, as far as the policy allows; refuses all others. */
final class LoanProofs implements HolderListener {

    @Override
    public PresentationDecision presentationRequested(
            UnitOfWork work,
            Connection connection,
            String exchangeId,
            PresentationRequest request,
            Optional<String> parentThreadId) {
        Optional<LoanCase> found = parentThreadId
                .flatMap(application -> Borrower.find(work, application))
                .filter(loan -> loan.isWith(connection));
        if (found.isEmpty()) {
            return PresentationDecision.REFUSE;
        }
        LoanCase loan = found.get();
        DisclosurePolicy.Kind kind = DisclosurePolicy.kind(request);
        if (isEarly(loan, connection, kind)) {
            throw new InternalFailureException("the bank has not accepted the proof over the voucher yet");
        }
        if (!isInOrder(loan, connection, kind)) {
            return PresentationDecision.REFUSE;
        }
        if (kind == DisclosurePolicy.Kind.ANONYMOUS_PROOF) {
            work.put(LoanCase.TYPE, loan.application().value(), loan.proving(exchangeId));
        }
        return PresentationDecision.PRESENT;
    }

    /** The bank accepts the anonymous proof and asks for the name at once; which of both comes first is open. */
    private static boolean isEarly(LoanCase loan, Connection connection, DisclosurePolicy.Kind kind) {
        return kind == DisclosurePolicy.Kind.IDENTITY
                && loan.bank().equals(connection.id())
                && loan.stage() == Stage.PURCHASE_AUTHORIZED
                && loan.voucherProof().isPresent();
    }

    private static boolean isInOrder(LoanCase loan, Connection connection, DisclosurePolicy.Kind kind) {
        boolean isBank = loan.bank().equals(connection.id());
        return switch (kind) {
            case PAPERS -> isBank && loan.stage() == Stage.APPLIED;
            case CODE -> !isBank && loan.stage() == Stage.AUTHORIZED;
            case ANONYMOUS_PROOF -> isBank && loan.stage() == Stage.PURCHASE_AUTHORIZED;
            case IDENTITY -> isBank && loan.stage() == Stage.PROVED;
            case EXCESSIVE -> false;
        };
    }

    @Override
    public void presentationAccepted(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
        parentThreadId
                .flatMap(application -> Borrower.find(work, application))
                .filter(loan -> loan.stage() == Stage.PURCHASE_AUTHORIZED)
                .filter(loan -> loan.voucherProof().equals(Optional.of(exchangeId)))
                .ifPresent(loan -> work.put(LoanCase.TYPE, loan.application().value(), loan.at(Stage.PROVED)));
    }
}
