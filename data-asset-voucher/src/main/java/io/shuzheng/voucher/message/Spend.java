package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.value.SerialNumber;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre uses a blank up for one voucher (step 7).
 *
 * @param serialNumber the blank
 * @param voucherCommitment the salted digest of the voucher
 */
public record Spend(SerialNumber serialNumber, SaltedDigest voucherCommitment) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "spend";

    static Spend read(MemberReader fields) {
        return new Spend(
                new SerialNumber(fields.text("serial_number")),
                SaltedDigest.fromHex(fields.text("voucher_commitment")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("serial_number", serialNumber.value());
        body.put("voucher_commitment", voucherCommitment.hex());
        return body;
    }
}
