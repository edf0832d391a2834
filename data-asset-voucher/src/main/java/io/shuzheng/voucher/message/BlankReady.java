package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.SerialNumber;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre holds a blank voucher for the application; the data provider now asks for a proof (step 6).
 *
 * @param serialNumber the serial number of the blank
 */
public record BlankReady(SerialNumber serialNumber) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "blank-ready";

    static BlankReady read(MemberReader fields) {
        return new BlankReady(new SerialNumber(fields.text("serial_number")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("serial_number", serialNumber.value());
        return body;
    }
}
