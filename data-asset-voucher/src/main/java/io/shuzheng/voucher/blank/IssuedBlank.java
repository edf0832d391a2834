package io.shuzheng.voucher.blank;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A blank as the bureau has it.
 *
 * @param serial its number
 * @param holder the DID of who asked for it
 * @param requestId the request that it answers
 * @param validUntil the last day on which it can be spent
 * @param state what became of it
 * @param issuance the issuance of its credential
 * @param issued the evidence that it was issued
 * @param receipt the bureau's word that it was spent
 */
public record IssuedBlank(
        SerialNumber serial,
        Did holder,
        String requestId,
        CalendarDate validUntil,
        State state,
        String issuance,
        Optional<StatementDigest> issued,
        Optional<SignedDocument<SpendReceipt>> receipt) {

    /** What became of a blank. */
    public enum State {
        /** It was offered to who asked for it. */
        OFFERED,
        /** Its holder has it. */
        ISSUED,
        /** It was used up for one voucher. */
        SPENT,
        /** Its issuance failed: nobody can use it. */
        VOID
    }

    /** Stored under the serial number. */
    static final RecordType<IssuedBlank> TYPE = RecordType.of(
                    "issued-blank", IssuedBlank::toJson, IssuedBlank::fromJson)
            .taggedBy(blank -> Set.of(ofRequest(blank.requestId), ofIssuance(blank.issuance)));

    static Tag ofRequest(String id) {
        return new Tag("request", id);
    }

    static Tag ofIssuance(String id) {
        return new Tag("issuance", id);
    }

    IssuedBlank issued(StatementDigest evidence) {
        return new IssuedBlank(
                serial, holder, requestId, validUntil, State.ISSUED, issuance, Optional.of(evidence), receipt);
    }

    IssuedBlank spent(SignedDocument<SpendReceipt> word) {
        return new IssuedBlank(serial, holder, requestId, validUntil, State.SPENT, issuance, issued, Optional.of(word));
    }

    IssuedBlank madeVoid() {
        return new IssuedBlank(serial, holder, requestId, validUntil, State.VOID, issuance, issued, receipt);
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("serial", serial.value())
                .put("holder", holder.toString())
                .put("request", requestId)
                .put("validUntil", validUntil.value())
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("issuance", issuance);
        issued.ifPresent(digest -> json.put("issued", digest.hex()));
        receipt.ifPresent(document -> json.put("receipt", document.compact()));
        return json;
    }

    private static IssuedBlank fromJson(JsonNode json) {
        return new IssuedBlank(
                new SerialNumber(json.path("serial").asString("")),
                Did.parse(json.path("holder").asString("")),
                json.path("request").asString(""),
                new CalendarDate(json.path("validUntil").asInt(0)),
                State.valueOf(json.path("state").asString("").toUpperCase(Locale.ROOT)),
                json.path("issuance").asString(""),
                json.path("issued").asStringOpt().map(StatementDigest::new),
                json.path("receipt").asStringOpt().map(text -> SignedDocument.parse(SpendReceipt.TYPE, text)));
    }
}
