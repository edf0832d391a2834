package io.shuzheng.ledger.client.internal.verification;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim about a schema. Its name and version are in the key, and nodes add them to the value: also to that of a schema
 * that is not there.
 *
 * @param asked the name and version that were asked for
 */
record SchemaClaim(ObjectNode asked) implements StateClaim {

    private static final WrappedClaim ANY = new WrappedClaim((value, result) -> true);

    @Override
    public boolean isTrueOf(JsonNode value, ObjectNode result) {
        ObjectNode schema = asked.deepCopy();
        if (value.path("val") instanceof ObjectNode attributes) {
            schema.setAll(attributes);
        }
        return ANY.isTrueOf(value, result) && schema.equals(result.path("data"));
    }

    @Override
    public OptionalLong setAt(JsonNode value) {
        return ANY.setAt(value);
    }

    @Override
    public boolean saysNothing(ObjectNode result) {
        JsonNode data = result.path("data");
        return (JsonValues.isNothing(data) || data.equals(asked))
                && JsonValues.isNothing(result.path("seqNo"))
                && JsonValues.isNothing(result.path("txnTime"));
    }
}
