package io.shuzheng.voucher.bank;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.voucher.bank.LoanFile.Stage;
import io.shuzheng.voucher.computation.ScoreBank;
import io.shuzheng.voucher.computation.ShareCommitments;
import io.shuzheng.voucher.credential.HolderProof;
import io.shuzheng.voucher.credential.VoucherProof;
import io.shuzheng.voucher.credential.VoucherReference;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.evidence.DidActorKeys;
import io.shuzheng.voucher.message.VoucherIssued;
import java.util.Optional;

/** Step 10: compares what the voucher shows with the documents behind it, then asks who it is, and decides. */
final class LoanDecisions {

    private final BankDesk desk;
    private final ScoreBank score;

    LoanDecisions(BankDesk desk, ScoreBank score) {
        this.desk = desk;
        this.score = score;
    }

    /** The anonymous proof over the voucher has verified. */
    void voucherProved(UnitOfWork work, LoanFile file, VerifiedPresentation presentation) {
        LoanFile proved = file.proved(presentation.exchangeId());
        Optional<DecisionReason> objection = objection(work, file, presentation);
        if (objection.isPresent()) {
            desk.decide(work, proved, objection.get());
            return;
        }
        askHolder(work, proved);
    }

    void askHolder(UnitOfWork work, LoanFile file) {
        String identity = desk.ask(work, file, (requests, now) -> requests.holder(file.application(), now));
        LoanFiles.put(work, file.asking(Stage.IDENTITY_REQUESTED, identity));
    }

    /** The second presentation has verified. */
    void holderProved(UnitOfWork work, LoanFile file, VerifiedPresentation presentation) {
        HolderProof holder = HolderProof.of(presentation);
        boolean same = holder.voucher().equals(file.voucher().orElseThrow().voucher());
        DecisionReason reason = !same
                ? DecisionReason.OTHER_VOUCHER
                : holder.isOneEnterprise() ? DecisionReason.ALL_CHECKS_PASSED : DecisionReason.OTHER_ENTERPRISE;
        desk.decide(work, file, reason);
    }

    private Optional<DecisionReason> objection(UnitOfWork work, LoanFile file, VerifiedPresentation presentation) {
        VoucherIssued told = file.voucher().orElseThrow();
        try {
            VoucherProof proof = VoucherProof.of(presentation);
            VoucherReference reference = proof.reference();
            if (!reference.voucher().equals(told.voucher())
                    || !reference.application().equals(file.application())) {
                return Optional.of(DecisionReason.OTHER_VOUCHER);
            }
            if (!isSpentFor(told, reference)) {
                return Optional.of(DecisionReason.NOT_SPENT_FOR_THIS_VOUCHER);
            }
            boolean computed = score.contract(work, file.application())
                    .filter(contract -> isOf(contract, proof, told))
                    .isPresent();
            return computed ? Optional.empty() : Optional.of(DecisionReason.OTHER_COMPUTATION);
        } catch (InvalidInputException e) {
            return Optional.of(DecisionReason.PROOF_NOT_VALID);
        }
    }

    private static boolean isSpentFor(VoucherIssued told, VoucherReference reference) {
        SpendReceipt receipt = told.receipt().content();
        return receipt.serialNumber().equals(reference.blank().value())
                && receipt.voucherCommitment()
                        .equals(reference.commitment(told.salt()).hex());
    }

    private boolean isOf(ComputationContract contract, VoucherProof proof, VoucherIssued told) {
        VoucherReference reference = proof.reference();
        SaltedDigest result = ShareCommitments.parse(told.shareCommitments())
                .combined(
                        contract,
                        new DidActorKeys(desk.context().dids()),
                        desk.context().clock().instant());
        return reference.computation().equals(contract.id().value())
                && reference.inputs().equals(CombinedCommitment.ofInputs(contract))
                && reference.result().equals(result)
                && proof.algorithmDigest().equals(contract.algorithm().digest());
    }
}
