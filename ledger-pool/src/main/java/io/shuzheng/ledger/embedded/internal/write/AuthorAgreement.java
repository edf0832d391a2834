package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transaction author agreement as the state holds it.
 *
 * @param version its version, which is unique
 * @param text what authors accept
 * @param ratified since when it holds, in seconds since 1970
 * @param retired until when it may be accepted, in seconds since 1970
 */
record AuthorAgreement(String version, String text, long ratified, OptionalLong retired) {

    /** The agreement of a version, in force or not. */
    static Optional<AuthorAgreement> ofVersion(String version, LedgerState state) {
        return state.find(AgreementPaths.agreementVersion(version))
                .flatMap(pointer -> ofDigest(pointer.json().asString(""), state));
    }

    /** The agreement of a digest, in force or not. */
    static Optional<AuthorAgreement> ofDigest(String digest, LedgerState state) {
        return state.find(AgreementPaths.agreement(digest)).map(value -> read(value.value()));
    }

    /** The digest of the agreement in force. */
    static Optional<String> digestInForce(LedgerState state) {
        return state.find(AgreementPaths.latestAgreement())
                .map(pointer -> pointer.json().asString(""));
    }

    private static AuthorAgreement read(JsonNode json) {
        JsonNode retired = json.path("retirement_ts");
        return new AuthorAgreement(
                json.path("version").asString(""),
                json.path("text").asString(""),
                json.path("ratification_ts").asLong(0),
                retired.isIntegralNumber() ? OptionalLong.of(retired.longValue()) : OptionalLong.empty());
    }

    AuthorAgreement retiredAt(OptionalLong time) {
        return new AuthorAgreement(version, text, ratified, time);
    }

    String digest() {
        return AgreementPaths.digest(version, text);
    }

    StateWrite write(StoredTransaction transaction) {
        ObjectNode json = Json.object();
        json.put("digest", digest());
        json.put("text", text);
        json.put("version", version);
        json.put("ratification_ts", ratified);
        retired.ifPresent(time -> json.put("retirement_ts", time));
        return StateWrite.put(
                AgreementPaths.agreement(digest()),
                StateValue.of(json, transaction.sequenceNumber(), transaction.time()));
    }
}
