package io.shuzheng.ledger.client.internal.verification;

import java.util.OptionalLong;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim about a value that is kept as {@code {"lsn": number, "lut": time, "val": value}}.
 *
 * @param matches whether the result follows from the inner value
 */
record WrappedClaim(BiPredicate<JsonNode, ObjectNode> matches) implements StateClaim {

    /** That {@code data} is the value. */
    static WrappedClaim ofData() {
        return new WrappedClaim((value, result) -> value.equals(result.path("data")));
    }

    @Override
    public boolean isTrueOf(JsonNode value, ObjectNode result) {
        return JsonValues.areEqual(value.path("lsn"), result.path("seqNo"))
                && JsonValues.areEqual(value.path("lut"), result.path("txnTime"))
                && matches.test(value.path("val"), result);
    }

    @Override
    public OptionalLong setAt(JsonNode value) {
        return JsonValues.number(value.path("lut"));
    }
}
