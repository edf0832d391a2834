package io.shuzheng.voucher.centre;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A voucher in the making, as the operation centre knows it.
 *
 * @param application the loan application that it is for
 * @param stage how far it has got
 * @param enterprise the connection with the enterprise, under its one-time DID
 * @param authorization what the enterprise authorized
 * @param proof the presentation of the uscc that was asked for
 * @param code the uscc that was shown
 * @param receipt what the enterprise got for its authorization
 * @param request the request for a blank
 * @param blank the blank that came
 * @param dataQuote the logistics company's quote, until it is accepted
 * @param voucher what will be issued
 * @param spent the bureau's receipt for the blank
 * @param problem why no voucher is made
 */
record CentreCase(
        ApplicationId application,
        Stage stage,
        String enterprise,
        SignedDocument<DataAuthorization> authorization,
        String proof,
        Optional<UnifiedSocialCreditCode> code,
        Optional<SignedDocument<AuthorizationReceipt>> receipt,
        Optional<String> request,
        Optional<SerialNumber> blank,
        Optional<String> dataQuote,
        Optional<MintedVoucher> voucher,
        Optional<SignedDocument<SpendReceipt>> spent,
        Optional<VoucherProblem> problem) {

    /** How far a voucher has got. */
    enum Stage {
        /** The enterprise is asked for its uscc. */
        IDENTIFYING,
        /** The enterprise has the receipt. */
        AUTHORIZED,
        /** The bureau is asked for a blank. */
        ORDERED,
        /** The blank is there, and the computation may run. */
        COMPUTING,
        /** The result is there, and the bank has the quote. */
        QUOTED,
        /** The bureau is to mark the blank as spent. */
        SPENDING,
        /** The voucher is offered to the enterprise. */
        ISSUING,
        /** The enterprise has it, and the bank has the invoice. */
        INVOICED,
        /** The bank has paid. */
        PAID,
        /** No voucher is made. */
        FAILED
    }

    /** By the application's id. */
    static final RecordType<CentreCase> TYPE = RecordType.of(
                    "voucher-in-the-making", CentreCaseJson::write, CentreCaseJson::read)
            .taggedBy(CentreCase::tags);

    /** @param enterprise the connection's id */
    static CentreCase identifying(
            ApplicationId application,
            String enterprise,
            SignedDocument<DataAuthorization> authorization,
            String proof) {
        return new CentreCaseBuilder(application, enterprise, authorization, proof).build();
    }

    /** @throws InvalidInputException if it is at another stage */
    CentreCase require(Stage expected) {
        if (stage != expected) {
            throw new InvalidInputException("the voucher is not waiting for this");
        }
        return this;
    }

    private CentreCaseBuilder copy() {
        return new CentreCaseBuilder(application, enterprise, authorization, proof)
                .at(stage)
                .code(code)
                .receipt(receipt)
                .request(request)
                .blank(blank)
                .dataQuote(dataQuote)
                .voucher(voucher)
                .spent(spent)
                .problem(problem);
    }

    CentreCase at(Stage next) {
        return copy().at(next).build();
    }

    CentreCase authorized(UnifiedSocialCreditCode shown, SignedDocument<AuthorizationReceipt> given) {
        return copy().at(Stage.AUTHORIZED)
                .code(Optional.of(shown))
                .receipt(Optional.of(given))
                .build();
    }

    CentreCase ordered(String blankRequest) {
        return copy().at(Stage.ORDERED).request(Optional.of(blankRequest)).build();
    }

    CentreCase computing(SerialNumber received) {
        return copy().at(Stage.COMPUTING).blank(Optional.of(received)).build();
    }

    CentreCase owing(String quoteId) {
        return copy().dataQuote(Optional.of(quoteId)).build();
    }

    CentreCase minted(MintedVoucher made) {
        return copy().at(Stage.QUOTED).voucher(Optional.of(made)).build();
    }

    CentreCase issuing(SignedDocument<SpendReceipt> word) {
        return copy().at(Stage.ISSUING).spent(Optional.of(word)).build();
    }

    CentreCase failed(VoucherProblem reason) {
        return copy().at(Stage.FAILED).problem(Optional.of(reason)).build();
    }

    static Tag ofReceipt(String receiptId) {
        return new Tag("receipt", receiptId);
    }

    static Tag ofRequest(String requestId) {
        return new Tag("request", requestId);
    }

    static Tag ofBlank(SerialNumber serial) {
        return new Tag("blank", serial.value());
    }

    private Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>();
        receipt.ifPresent(document -> tags.add(ofReceipt(document.content().receiptId())));
        request.ifPresent(id -> tags.add(ofRequest(id)));
        blank.ifPresent(serial -> tags.add(ofBlank(serial)));
        return tags;
    }

    /** Id and stage. */
    @Override
    public String toString() {
        return "CentreCase[" + application + ", " + stage + "]";
    }
}
