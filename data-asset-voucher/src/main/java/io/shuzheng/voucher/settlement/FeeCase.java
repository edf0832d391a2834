package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fee as one of its parties knows it: the documents exchanged so far.
 *
 * @param connection where the other party is reached
 * @param state how far it has got
 * @param quote the quote
 * @param invoice the invoice, from {@code INVOICED} on
 * @param order the payer's order, once given
 */
record FeeCase(
        String connection,
        SettlementState state,
        SignedDocument<Quote> quote,
        Optional<SignedDocument<Invoice>> invoice,
        Optional<SignedDocument<PaymentOrder>> order) {

    /** The cases in which we are paid, by the quote's id. */
    static final RecordType<FeeCase> RECEIVABLE =
            RecordType.of("fee-receivable", FeeCase::toJson, FeeCase::fromJson).taggedBy(FeeCase::tags);

    /** The cases in which we pay, by the quote's id. */
    static final RecordType<FeeCase> PAYABLE =
            RecordType.of("fee-payable", FeeCase::toJson, FeeCase::fromJson).taggedBy(FeeCase::tags);

    static FeeCase quoted(String connection, SignedDocument<Quote> quote) {
        return new FeeCase(connection, SettlementState.QUOTED, quote, Optional.empty(), Optional.empty());
    }

    FeeCase in(SettlementState newState) {
        return new FeeCase(connection, newState, quote, invoice, order);
    }

    FeeCase invoiced(SignedDocument<Invoice> newInvoice) {
        return new FeeCase(connection, SettlementState.INVOICED, quote, Optional.of(newInvoice), order);
    }

    FeeCase ordered(SignedDocument<PaymentOrder> newOrder) {
        return new FeeCase(connection, state, quote, invoice, Optional.of(newOrder));
    }

    static Tag ofApplication(ApplicationId application) {
        return new Tag("application", application.value());
    }

    static Tag ofInvoice(String invoiceId) {
        return new Tag("invoice", invoiceId);
    }

    static Tag ofOrder(String orderId) {
        return new Tag("order", orderId);
    }

    private Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>();
        tags.add(ofApplication(quote.content().application()));
        invoice.ifPresent(document -> tags.add(ofInvoice(document.content().invoiceId())));
        order.ifPresent(document -> tags.add(ofOrder(document.content().orderId())));
        return tags;
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("connection", connection)
                .put("state", state.name())
                .put("quote", quote.compact());
        invoice.ifPresent(document -> json.put("invoice", document.compact()));
        order.ifPresent(document -> json.put("order", document.compact()));
        return json;
    }

    private static FeeCase fromJson(JsonNode json) {
        MemberReader fields = MemberReader.of(json, "fee");
        return new FeeCase(
                fields.text("connection"),
                SettlementState.valueOf(fields.text("state")),
                SignedDocument.parse(Quote.TYPE, fields.text("quote")),
                fields.optionalText("invoice").map(text -> SignedDocument.parse(Invoice.TYPE, text)),
                fields.optionalText("order").map(text -> SignedDocument.parse(PaymentOrder.TYPE, text)));
    }
}
