package io.shuzheng.voucher.blank;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A blank as the operation centre has it.
 *
 * @param requestId the request, a UUID
 * @param state what became of it
 * @param serial the blank's number, once it is in the wallet
 * @param credential the credential in the wallet
 * @param commitment to the voucher that it is to be spent for
 * @param receipt the bureau's word that it was spent
 */
public record HeldBlank(
        String requestId,
        State state,
        Optional<SerialNumber> serial,
        Optional<String> credential,
        Optional<SaltedDigest> commitment,
        Optional<SignedDocument<SpendReceipt>> receipt) {

    /** What became of a request. */
    public enum State {
        /** The bureau was asked. */
        REQUESTED,
        /** The blank is in the wallet. */
        HELD,
        /** The bureau was told to spend it. */
        SPENDING,
        /** The bureau has spent it. */
        SPENT,
        /** The bureau gave none, or did not let it be spent. */
        REFUSED
    }

    /** Stored under the request's id, found by the serial number. */
    static final RecordType<HeldBlank> TYPE = RecordType.of("held-blank", HeldBlank::toJson, HeldBlank::fromJson)
            .taggedBy(
                    blank -> blank.serial.map(HeldBlank::ofSerial).map(Set::of).orElse(Set.of()));

    static Tag ofSerial(SerialNumber serial) {
        return new Tag("serial", serial.value());
    }

    static HeldBlank requested(String requestId) {
        return new HeldBlank(
                requestId, State.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    HeldBlank held(SerialNumber number, String credentialId) {
        return new HeldBlank(
                requestId, State.HELD, Optional.of(number), Optional.of(credentialId), commitment, receipt);
    }

    HeldBlank spending(SaltedDigest voucher) {
        return new HeldBlank(requestId, State.SPENDING, serial, credential, Optional.of(voucher), receipt);
    }

    HeldBlank spent(SignedDocument<SpendReceipt> word) {
        return new HeldBlank(requestId, State.SPENT, serial, credential, commitment, Optional.of(word));
    }

    HeldBlank refused() {
        return new HeldBlank(requestId, State.REFUSED, serial, credential, commitment, receipt);
    }

    /** Whether an answer of the bureau is awaited. */
    boolean isWaiting() {
        return state == State.REQUESTED || state == State.SPENDING;
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("request", requestId)
                .put("state", state.name().toLowerCase(Locale.ROOT));
        serial.ifPresent(number -> json.put("serial", number.value()));
        credential.ifPresent(id -> json.put("credential", id));
        commitment.ifPresent(digest -> json.put("commitment", digest.hex()));
        receipt.ifPresent(document -> json.put("receipt", document.compact()));
        return json;
    }

    private static HeldBlank fromJson(JsonNode json) {
        return new HeldBlank(
                json.path("request").asString(""),
                State.valueOf(json.path("state").asString("").toUpperCase(Locale.ROOT)),
                json.path("serial").asStringOpt().map(SerialNumber::new),
                json.path("credential").asStringOpt(),
                json.path("commitment").asStringOpt().map(SaltedDigest::fromHex),
                json.path("receipt").asStringOpt().map(text -> SignedDocument.parse(SpendReceipt.TYPE, text)));
    }
}
