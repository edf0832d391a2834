package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/**
 * That the author accepts the network's transaction author agreement (TAA), without which some networks take no write.
 *
 * @param digest SHA-256 of the agreement's version and text, in lower-case hex
 * @param mechanism one of the network's acceptance mechanisms
 * @param acceptedOn the day (UTC) of the acceptance; the ledger wants no finer time
 */
public record AuthorAgreementAcceptance(String digest, String mechanism, LocalDate acceptedOn) {

    public AuthorAgreementAcceptance {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new InvalidInputException("an agreement's digest is 64 lower-case hex digits");
        }
        if (mechanism.isEmpty()) {
            throw new InvalidInputException("an acceptance names its mechanism");
        }
    }

    ObjectNode toJson() {
        return Json.object()
                .put("mechanism", mechanism)
                .put("taaDigest", digest)
                .put("time", acceptedOn.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }
}
