package io.shuzheng.voucher.computation;

import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the applicant has authorised, and hence what a contract may say: the operation centre drafts by it, the other parties
 * check against it.
 *
 * @param purpose a code, as in {@code loan-risk-assessment}
 * @param algorithm the algorithm's id, {@link PrivateScore#ID}
 * @param indicators what the provider tells the receiver beside the score; the score itself goes without saying and is left out
 * @param expiresAt the latest time at which a contract may expire, cut to whole seconds
 */
public record ContractTerms(String purpose, String algorithm, List<String> indicators, Instant expiresAt) {

    /** @throws InvalidInputException if an indicator is named twice, or the time is before 1970 */
    public ContractTerms {
        indicators = indicators.stream()
                .filter(name -> !name.equals(PrivateScore.SCORE_OUTPUT))
                .toList();
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (indicators.stream().distinct().count() != indicators.size() || expiresAt.getEpochSecond() < 0) {
            throw new InvalidInputException("the terms of a contract name an indicator once and expire after 1970");
        }
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("purpose", purpose).put("algorithm", algorithm);
        ArrayNode names = json.putArray("indicators");
        indicators.forEach(names::add);
        return json.put("expires_at", Long.toString(expiresAt.getEpochSecond()));
    }

    static ContractTerms fromJson(JsonNode json) {
        MemberReader fields = MemberReader.of(json, "terms of a contract");
        return new ContractTerms(
                fields.text("purpose"),
                fields.text("algorithm"),
                fields.texts("indicators"),
                Instant.ofEpochSecond(Long.parseLong(fields.text("expires_at"))));
    }
}
