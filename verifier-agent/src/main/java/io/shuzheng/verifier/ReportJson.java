package io.shuzheng.verifier;

import io.shuzheng.anoncreds.verification.Check;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.Verdict;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the reports that {@link VerificationReport#toJson()} wrote. */
final class ReportJson {

    private ReportJson() {}

    /**
     * Reads a report.
     *
     * @throws InvalidInputException if it is something else
     */
    static VerificationReport read(JsonNode json) {
        List<CheckResult> results = new ArrayList<>();
        for (JsonNode each : json.path("checks")) {
            results.add(result(each));
        }
        try {
            return new VerificationReport(results);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("a report is incomplete", e);
        }
    }

    private static CheckResult result(JsonNode json) {
        return new CheckResult(
                constant(Check.class, json, "check"),
                text(json, "subject"),
                constant(Verdict.class, json, "verdict"),
                constant(Reason.class, json, "reason"),
                text(json, "explanation"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String name) {
        try {
            return Enum.valueOf(type, text(json, name));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("a report has an unknown " + name, e);
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw new InvalidInputException("a report needs the text " + name);
        }
        return value.stringValue();
    }
}
