package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bureau's word that a blank voucher was used up for exactly one voucher.
 *
 * @param serialNumber the serial number of the blank voucher
 * @param voucherCommitment the salted digest of the voucher, in hexadecimal
 * @param spentAt when it was marked as spent, in Unix seconds
 */
public record SpendReceipt(String serialNumber, String voucherCommitment, long spentAt) implements Document {

    public static final DocumentType<SpendReceipt> TYPE = DocumentType.of("spend-receipt", SpendReceipt::read);

    private static SpendReceipt read(DocumentReader fields) {
        return new SpendReceipt(
                fields.text("serial_number"), fields.text("voucher_commitment"), fields.number("spent_at"));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("serial_number", serialNumber);
        node.put("voucher_commitment", voucherCommitment);
        node.put("spent_at", spentAt);
        return node;
    }
}
