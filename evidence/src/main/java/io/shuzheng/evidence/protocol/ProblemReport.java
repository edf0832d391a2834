package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code problem-report}: the log refuses the request and is unchanged. The form is that of Aries RFC 0035.
 *
 * @param explanation for people, in English
 */
public record ProblemReport(EvidenceProblem problem, String explanation) implements EvidenceReply {

    static final String NAME = "problem-report";

    private static final int MAX_EXPLANATION = 1_000;

    public ProblemReport {
        if (explanation.length() > MAX_EXPLANATION) {
            throw new InvalidInputException(NAME + ": an explanation has at most " + MAX_EXPLANATION + " characters");
        }
    }

    /** The report of a refusal, or of a message that could not be read. */
    public static ProblemReport of(InvalidInputException refusal) {
        EvidenceProblem problem =
                refusal instanceof EvidenceRefusedException refused ? refused.problem() : EvidenceProblem.MALFORMED;
        String message = String.valueOf(refusal.getMessage());
        return new ProblemReport(problem, message.substring(0, Math.min(message.length(), MAX_EXPLANATION)));
    }

    static ProblemReport fromJson(JsonNode body) {
        Fields description = Fields.of(Fields.of(body, NAME).required("description"), "description");
        EvidenceProblem problem = EvidenceProblem.ofCode(description.string("code"))
                .orElseThrow(() -> new InvalidInputException(NAME + ": the code is unknown"));
        return new ProblemReport(problem, description.string("en"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.putObject("description").put("code", problem.code()).put("en", explanation);
        return json.put("who_retries", problem.retryable() ? "you" : "none");
    }
}
