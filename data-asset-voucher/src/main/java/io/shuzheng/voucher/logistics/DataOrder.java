package io.shuzheng.voucher.logistics;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bank's order of a voucher, as the data provider knows it.
 *
 * @param stage how far it has got
 * @param code whose data may be used
 * @param receipt the operation centre's receipt for the authorization
 * @param serial the number of the blank that is ready
 * @param proof the presentation of the blank that was asked for last
 * @param asked how often it was asked for
 */
record DataOrder(
        Stage stage,
        UnifiedSocialCreditCode code,
        SignedDocument<AuthorizationReceipt> receipt,
        Optional<SerialNumber> serial,
        Optional<String> proof,
        int asked) {

    /** How far an order has got. */
    enum Stage {
        /** The operation centre is asked for a voucher. */
        REQUESTED,
        /** The operation centre is asked to prove that it holds the blank. */
        PROOF_REQUESTED,
        /** The inputs are committed to. */
        COMMITTED,
        /** The share of the result is sent, and the fee quoted. */
        QUOTED,
        /** The fee is paid. */
        PAID,
        /** The operation centre makes no voucher for it. */
        FAILED
    }

    /** By the application's id. */
    static final RecordType<DataOrder> TYPE = RecordType.of("data-order", DataOrder::toJson, DataOrder::read);

    static DataOrder of(UnifiedSocialCreditCode code, SignedDocument<AuthorizationReceipt> receipt) {
        return new DataOrder(Stage.REQUESTED, code, receipt, Optional.empty(), Optional.empty(), 0);
    }

    ApplicationId application() {
        return receipt.content().application();
    }

    /** @throws InvalidInputException if it is at another stage */
    DataOrder require(Stage expected) {
        if (stage != expected) {
            throw new InvalidInputException("the order is not waiting for this");
        }
        return this;
    }

    DataOrder at(Stage next) {
        return new DataOrder(next, code, receipt, serial, proof, asked);
    }

    DataOrder asking(SerialNumber ready, String exchangeId) {
        return new DataOrder(
                Stage.PROOF_REQUESTED, code, receipt, Optional.of(ready), Optional.of(exchangeId), asked + 1);
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("stage", stage.name())
                .put("code", code.value())
                .put("receipt", receipt.compact())
                .put("asked", asked);
        serial.ifPresent(number -> json.put("serial", number.value()));
        proof.ifPresent(id -> json.put("proof", id));
        return json;
    }

    private static DataOrder read(JsonNode json) {
        MemberReader members = MemberReader.of(json, "data order");
        return new DataOrder(
                Stage.valueOf(members.text("stage")),
                new UnifiedSocialCreditCode(members.text("code")),
                SignedDocument.parse(AuthorizationReceipt.TYPE, members.text("receipt")),
                members.optionalText("serial").map(SerialNumber::new),
                members.optionalText("proof"),
                members.optionalInteger("asked").orElse(0));
    }

    /** Application and stage: whose data it is about, is not for logs. */
    @Override
    public String toString() {
        return "DataOrder[" + application() + ", " + stage + "]";
    }
}
