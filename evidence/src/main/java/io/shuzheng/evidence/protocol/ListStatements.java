package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code list-statements}: what the sender may read. Answered by {@link StatementsReply}.
 *
 * @param subject what the statements are about; without one, the whole log, which regulators may read
 * @param from the first index, from 0
 * @param limit how many at most, 1 to 1,000; the log may send fewer at a time
 */
public record ListStatements(Optional<Subject> subject, long from, int limit) implements EvidenceRequest {

    /** The largest limit. */
    public static final int MAX_LIMIT = 1_000;

    static final String NAME = "list-statements";

    public ListStatements {
        if (from < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException(NAME + ": from must be 0 or more, and limit 1 to " + MAX_LIMIT);
        }
    }

    static ListStatements fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new ListStatements(
                fields.optional("subject").map(Subject::fromJson),
                fields.integer("from"),
                fields.smallInteger("limit"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("from", from).put("limit", limit);
        subject.ifPresent(s -> json.set("subject", s.toJson()));
        return json;
    }
}
