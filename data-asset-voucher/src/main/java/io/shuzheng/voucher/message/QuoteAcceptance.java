package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payer accepts a quote (steps 6 and 7).
 *
 * @param quoteId the quote
 */
public record QuoteAcceptance(String quoteId) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "quote-acceptance";

    static QuoteAcceptance read(MemberReader fields) {
        return new QuoteAcceptance(fields.text("quote_id"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("quote_id", quoteId);
        return body;
    }
}
