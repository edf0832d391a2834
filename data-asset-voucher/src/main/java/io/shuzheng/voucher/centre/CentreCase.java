package io.shuzheng.voucher.centre;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
        Optional<SignedDocument<SpendReceipt>> spent) {

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
        PAID
    }

    /** By the application's id. */
    static final RecordType<CentreCase> TYPE = RecordType.of(
                    "voucher-in-the-making", CentreCase::toSecretJson, CentreCase::read)
            .taggedBy(CentreCase::tags);

    static CentreCase identifying(
            ApplicationId application,
            Connection enterprise,
            SignedDocument<DataAuthorization> authorization,
            String proof) {
        return new CentreCase(
                application,
                Stage.IDENTIFYING,
                enterprise.id(),
                authorization,
                proof,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws InvalidInputException if it is at another stage */
    CentreCase require(Stage expected) {
        if (stage != expected) {
            throw new InvalidInputException("the voucher is not waiting for this");
        }
        return this;
    }

    CentreCase at(Stage next) {
        return new CentreCase(
                application,
                next,
                enterprise,
                authorization,
                proof,
                code,
                receipt,
                request,
                blank,
                dataQuote,
                voucher,
                spent);
    }

    CentreCase authorized(UnifiedSocialCreditCode shown, SignedDocument<AuthorizationReceipt> given) {
        return new CentreCase(
                application,
                Stage.AUTHORIZED,
                enterprise,
                authorization,
                proof,
                Optional.of(shown),
                Optional.of(given),
                request,
                blank,
                dataQuote,
                voucher,
                spent);
    }

    CentreCase ordered(String blankRequest) {
        return new CentreCase(
                application,
                Stage.ORDERED,
                enterprise,
                authorization,
                proof,
                code,
                receipt,
                Optional.of(blankRequest),
                blank,
                dataQuote,
                voucher,
                spent);
    }

    CentreCase computing(SerialNumber received) {
        return new CentreCase(
                application,
                Stage.COMPUTING,
                enterprise,
                authorization,
                proof,
                code,
                receipt,
                request,
                Optional.of(received),
                dataQuote,
                voucher,
                spent);
    }

    CentreCase owing(Optional<String> quoteId) {
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
                quoteId,
                voucher,
                spent);
    }

    CentreCase minted(MintedVoucher made) {
        return new CentreCase(
                application,
                Stage.QUOTED,
                enterprise,
                authorization,
                proof,
                code,
                receipt,
                request,
                blank,
                dataQuote,
                Optional.of(made),
                spent);
    }

    CentreCase issuing(SignedDocument<SpendReceipt> word) {
        return new CentreCase(
                application,
                Stage.ISSUING,
                enterprise,
                authorization,
                proof,
                code,
                receipt,
                request,
                blank,
                dataQuote,
                voucher,
                Optional.of(word));
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

    private JsonNode toSecretJson() {
        ObjectNode json = Json.object()
                .put("application", application.value())
                .put("stage", stage.name())
                .put("enterprise", enterprise)
                .put("authorization", authorization.compact())
                .put("proof", proof);
        code.ifPresent(shown -> json.put("code", shown.value()));
        receipt.ifPresent(document -> json.put("receipt", document.compact()));
        request.ifPresent(id -> json.put("request", id));
        blank.ifPresent(serial -> json.put("blank", serial.value()));
        dataQuote.ifPresent(id -> json.put("data_quote", id));
        voucher.ifPresent(made -> json.set("voucher", made.toSecretJson()));
        spent.ifPresent(document -> json.put("spent", document.compact()));
        return json;
    }

    private static CentreCase read(JsonNode json) {
        MemberReader members = MemberReader.of(json, "voucher in the making");
        return new CentreCase(
                new ApplicationId(members.text("application")),
                Stage.valueOf(members.text("stage")),
                members.text("enterprise"),
                SignedDocument.parse(DataAuthorization.TYPE, members.text("authorization")),
                members.text("proof"),
                members.optionalText("code").map(UnifiedSocialCreditCode::new),
                members.optionalText("receipt").map(text -> SignedDocument.parse(AuthorizationReceipt.TYPE, text)),
                members.optionalText("request"),
                members.optionalText("blank").map(SerialNumber::new),
                members.optionalText("data_quote"),
                members.optionalValue("voucher").map(MintedVoucher::read),
                members.optionalText("spent").map(text -> SignedDocument.parse(SpendReceipt.TYPE, text)));
    }

    /** Id and stage. */
    @Override
    public String toString() {
        return "CentreCase[" + application + ", " + stage + "]";
    }
}
