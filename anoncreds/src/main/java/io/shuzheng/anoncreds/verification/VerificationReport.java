package io.shuzheng.anoncreds.verification;

import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found about a presentation: every check with its verdict and reason.
 *
 * @param results at least one for each {@link Check}, in their order
 */
public record VerificationReport(List<CheckResult> results) {

    public VerificationReport {
        results = List.copyOf(results);
        for (Check check : Check.values()) {
            if (results.stream().noneMatch(result -> result.check() == check)) {
                throw new IllegalArgumentException("a report must have a result for " + check);
            }
        }
    }

    /** Whether every check passed. */
    public boolean verified() {
        return results.stream().allMatch(result -> result.verdict() == Verdict.PASSED);
    }

    /** What failed; empty if verified. */
    public List<CheckResult> failures() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .toList();
    }

    /** What failed first; empty if verified. */
    public Optional<CheckResult> firstFailure() {
        return failures().stream().findFirst();
    }

    /** The results of one check, one or more. */
    public List<CheckResult> of(Check check) {
        return results.stream().filter(result -> result.check() == check).toList();
    }

    /** {@code {"verified": …, "checks": [{"check", "subject", "verdict", "reason", "explanation"}, …]}}. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("verified", verified());
        ArrayNode checks = json.putArray("checks");
        results.forEach(result -> checks.add(result.toJson()));
        return json;
    }
}
