package io.shuzheng.ledger.client.internal.verification;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a reply of one type says about a key of the state. Results and values are not to be changed. */
interface StateClaim {

    /** Whether the whole of the result follows from the key's value. */
    boolean isTrueOf(JsonNode value, ObjectNode result);

    /** When the key's value was set, in seconds since 1970; genesis has no time. */
    OptionalLong setAt(JsonNode value);

    /** Whether the result says that the key has no value. */
    default boolean saysNothing(ObjectNode result) {
        return JsonValues.isNothing(result.path("data"))
                && JsonValues.isNothing(result.path("seqNo"))
                && JsonValues.isNothing(result.path("txnTime"));
    }
}
