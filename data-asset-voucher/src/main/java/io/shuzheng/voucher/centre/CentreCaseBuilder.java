package io.shuzheng.voucher.centre;

import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Optional;

/** Puts a {@link CentreCase} together, whose parts come one by one: new ones are at the first stage, with nothing else. */
final class CentreCaseBuilder {

    private final ApplicationId application;
    private final String enterprise;
    private final SignedDocument<DataAuthorization> authorization;
    private final String proof;
    private Stage stage = Stage.IDENTIFYING;
    private Optional<UnifiedSocialCreditCode> code = Optional.empty();
    private Optional<SignedDocument<AuthorizationReceipt>> receipt = Optional.empty();
    private Optional<String> request = Optional.empty();
    private Optional<SerialNumber> blank = Optional.empty();
    private Optional<String> dataQuote = Optional.empty();
    private Optional<MintedVoucher> voucher = Optional.empty();
    private Optional<SignedDocument<SpendReceipt>> spent = Optional.empty();
    private Optional<VoucherProblem> problem = Optional.empty();

    CentreCaseBuilder(
            ApplicationId application,
            String enterprise,
            SignedDocument<DataAuthorization> authorization,
            String proof) {
        this.application = application;
        this.enterprise = enterprise;
        this.authorization = authorization;
        this.proof = proof;
    }

    CentreCaseBuilder at(Stage newStage) {
        stage = newStage;
        return this;
    }

    CentreCaseBuilder code(Optional<UnifiedSocialCreditCode> newCode) {
        code = newCode;
        return this;
    }

    CentreCaseBuilder receipt(Optional<SignedDocument<AuthorizationReceipt>> newReceipt) {
        receipt = newReceipt;
        return this;
    }

    CentreCaseBuilder request(Optional<String> newRequest) {
        request = newRequest;
        return this;
    }

    CentreCaseBuilder blank(Optional<SerialNumber> newBlank) {
        blank = newBlank;
        return this;
    }

    CentreCaseBuilder dataQuote(Optional<String> newQuote) {
        dataQuote = newQuote;
        return this;
    }

    CentreCaseBuilder voucher(Optional<MintedVoucher> newVoucher) {
        voucher = newVoucher;
        return this;
    }

    CentreCaseBuilder spent(Optional<SignedDocument<SpendReceipt>> newSpent) {
        spent = newSpent;
        return this;
    }

    CentreCaseBuilder problem(Optional<VoucherProblem> newProblem) {
        problem = newProblem;
        return this;
    }

    CentreCase build() {
        return new CentreCase(
                application,
                stage,
                enterprise,
                authorization,
                proof,
                code,
                receipt,
                request,
                blank,
                dataQuote,
                voucher,
                spent,
                problem);
    }
}
