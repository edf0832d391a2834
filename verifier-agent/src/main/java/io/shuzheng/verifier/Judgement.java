package io.shuzheng.verifier;

import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found about a presentation, and in which published objects.
 *
 * @param objects all that the verification read from the registry: with them it can be repeated without a ledger
 */
public record Judgement(VerificationReport report, OfflineObjects objects) {

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("report", report.toJson());
        json.set("objects", objects.toJson());
        return json;
    }

    static Judgement read(JsonNode json) {
        return new Judgement(ReportJson.read(json.path("report")), OfflineObjects.fromJson(json.path("objects")));
    }
}
