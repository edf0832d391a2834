package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import tools.jackson.databind.node.ObjectNode;

/**
 * An enterprise applies for a loan, under a one-time DID (step 1).
 *
 * @param application the application's id, drawn by the enterprise
 * @param terms what it applies for
 */
public record LoanApplication(ApplicationId application, LoanTerms terms) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "loan-application";

    static LoanApplication read(MemberReader fields) {
        return new LoanApplication(
                new ApplicationId(fields.text("application_id")), fields.object("terms", LoanTerms::read));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("application_id", application.value());
        body.set("terms", terms.toJson());
        return body;
    }
}
