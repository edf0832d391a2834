package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code statements}: rows of the log that the reader may read, in order.
 *
 * @param next the index to ask from for more; empty when there is nothing more now
 */
public record StatementsReply(List<LogRow> rows, Optional<Long> next) implements EvidenceReply {

    static final String NAME = "statements";

    public StatementsReply {
        rows = List.copyOf(rows);
    }

    static StatementsReply fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new StatementsReply(
                fields.list("rows", ListStatements.MAX_LIMIT, LogRow::fromJson), fields.optionalInteger("next"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("rows");
        rows.forEach(row -> array.add(row.toJson()));
        next.ifPresent(index -> json.put("next", index));
        return json;
    }
}
