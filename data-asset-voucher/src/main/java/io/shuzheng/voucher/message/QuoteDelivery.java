package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * A party quotes a fee: the data provider to the operation centre (step 6), the operation centre to the bank (step 7).
 *
 * @param quote the signed quote
 */
public record QuoteDelivery(SignedDocument<Quote> quote) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "quote";

    static QuoteDelivery read(MemberReader fields) {
        return new QuoteDelivery(BodyFields.document(fields, "quote", Quote.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("quote", quote.compact());
        return body;
    }
}
