package io.shuzheng.anoncreds.offline;

import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one folder.
 *
 * @param name the folder's name
 * @param verified whether its presentation is verified
 * @param reason the first failure's {@link Reason}; {@value #MALFORMED_FILE} or {@value #ENGINE_FAILURE} where the
 *     presentation could not be judged, and is therefore not verified
 * @param explanation the same in a sentence
 * @param report all checks; absent where the presentation could not be judged
 */
public record FolderOutcome(
        String name, boolean verified, String reason, String explanation, Optional<VerificationReport> report) {

    /** The request or the objects are malformed, or a file is not JSON. */
    public static final String MALFORMED_FILE = "MALFORMED_FILE";

    /** The engine broke: nothing is known about the presentation. */
    public static final String ENGINE_FAILURE = "ENGINE_FAILURE";

    static FolderOutcome of(String name, VerificationReport report) {
        Optional<CheckResult> failure = report.firstFailure();
        return new FolderOutcome(
                name,
                report.verified(),
                failure.map(CheckResult::reason).orElse(Reason.SATISFIED).name(),
                failure.map(each -> each.subject() + ": " + each.explanation()).orElse("Every check passed."),
                Optional.of(report));
    }

    static FolderOutcome unjudged(String name, String reason, String explanation) {
        return new FolderOutcome(name, false, reason, explanation, Optional.empty());
    }

    /** Name, tab, {@code verified} or {@code refused}, tab, the first reason. */
    public String line() {
        return PlainText.of(name) + '\t' + verdict() + '\t' + reason + ": " + PlainText.of(explanation);
    }

    /** {@code {"name", "verdict", "reason", "explanation", "checks"}}, the last where there is a report. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("name", name)
                .put("verdict", verdict())
                .put("reason", reason)
                .put("explanation", explanation);
        report.ifPresent(each -> json.set("checks", each.toJson().get("checks")));
        return json;
    }

    private String verdict() {
        return verified ? "verified" : "refused";
    }
}
