package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That the author accepts the network's transaction author agreement (TAA), without which some networks take no write.
 *
 * @param digest SHA-256 of the agreement's version and text, in lower-case hex
 * @param mechanism one of the network's acceptance mechanisms
 * @param acceptedOn the day (UTC) of the acceptance; the ledger wants no finer time
 */
public record AuthorAgreementAcceptance(String digest, String mechanism, LocalDate acceptedOn) {

    private static final long SECONDS_A_DAY = 86_400;
    private static final long LAST_TIME = 253_402_300_799L;

    public AuthorAgreementAcceptance {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new InvalidInputException("an agreement's digest is 64 lower-case hex digits");
        }
        if (mechanism.isEmpty()) {
            throw new InvalidInputException("an acceptance names its mechanism");
        }
    }

    /**
     * Reads a request's {@code taaAcceptance}.
     *
     * @throws InvalidInputException if it is not what {@link #toJson} writes; the time is a day's first second, UTC
     */
    static AuthorAgreementAcceptance fromJson(JsonNode json) {
        JsonNode time = json.path("time");
        if (!time.isIntegralNumber()
                || !time.canConvertToLong()
                || time.longValue() < 0
                || time.longValue() > LAST_TIME) {
            throw new InvalidInputException("an acceptance's time is a number of seconds since 1970");
        }
        LocalDate day = LocalDate.ofEpochDay(time.longValue() / SECONDS_A_DAY);
        AuthorAgreementAcceptance acceptance = new AuthorAgreementAcceptance(
                json.path("taaDigest").asString(""), json.path("mechanism").asString(""), day);
        if (json.size() != 3 || time.longValue() % SECONDS_A_DAY != 0) {
            throw new InvalidInputException(
                    "an acceptance has a taaDigest, a mechanism, and the time at which a day begins");
        }
        return acceptance;
    }

    ObjectNode toJson() {
        return Json.object()
                .put("mechanism", mechanism)
                .put("taaDigest", digest)
                .put("time", acceptedOn.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }
}
