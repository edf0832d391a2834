package io.shuzheng.ledger.client.internal.verification;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Compares members, of which a missing one and null are the same. */
final class JsonValues {

    private JsonValues() {}

    static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    static boolean areEqual(JsonNode left, JsonNode right) {
        return isNothing(left) ? isNothing(right) : left.equals(right);
    }

    static OptionalLong number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong()
                ? OptionalLong.of(node.longValue())
                : OptionalLong.empty();
    }
}
