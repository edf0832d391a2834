package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bank decides (step 10).
 *
 * @param decision {@code approved} or {@code declined}
 * @param reason why, one of the bank's reasons
 */
public record LendingDecision(String decision, String reason) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "lending-decision";

    /** Reads the message's members. */
    public static LendingDecision read(MemberReader fields) {
        return new LendingDecision(fields.text("decision"), fields.text("reason"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("decision", decision);
        body.put("reason", reason);
        return body;
    }
}
