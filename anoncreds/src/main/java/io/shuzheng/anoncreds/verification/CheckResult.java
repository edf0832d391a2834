package io.shuzheng.anoncreds.verification;

import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a report.
 *
 * @param check what was checked
 * @param subject what of the presentation it is about: a referent, {@code sub-proof 0}, or {@code presentation}
 * @param verdict what was found
 * @param reason why
 * @param explanation the same in a sentence for people; never holds an attribute's value
 */
public record CheckResult(Check check, String subject, Verdict verdict, Reason reason, String explanation) {

    /** The subject of checks about the whole. */
    public static final String PRESENTATION = "presentation";

    static CheckResult passed(Check check, String subject, String explanation) {
        return new CheckResult(check, subject, Verdict.PASSED, Reason.SATISFIED, explanation);
    }

    static CheckResult notApplicable(Check check, String explanation) {
        return new CheckResult(check, PRESENTATION, Verdict.PASSED, Reason.NOT_APPLICABLE, explanation);
    }

    static CheckResult failed(Check check, String subject, Reason reason, String explanation) {
        return new CheckResult(check, subject, Verdict.FAILED, reason, explanation);
    }

    static CheckResult skipped(Check check) {
        return new CheckResult(
                check, PRESENTATION, Verdict.SKIPPED, Reason.NOT_JUDGED, "Not judged: an earlier check failed.");
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("check", check.name())
                .put("subject", subject)
                .put("verdict", verdict.name())
                .put("reason", reason.name())
                .put("explanation", explanation);
    }
}
