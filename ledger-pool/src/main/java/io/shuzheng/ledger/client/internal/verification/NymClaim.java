package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim about a NYM, whose value is bare: {@code data} is a string of JSON that has the DID as well.
 *
 * @param did the DID that was asked for
 */
record NymClaim(String did) implements StateClaim {

    @Override
    public boolean isTrueOf(JsonNode value, ObjectNode result) {
        if (!result.path("data").isString()) {
            return false;
        }
        try {
            ObjectNode nym = Json.parseObject(result.path("data").stringValue());
            JsonNode dest = nym.remove("dest");
            return dest != null
                    && dest.asString("").equals(did)
                    && nym.equals(value)
                    && JsonValues.areEqual(value.path("seqNo"), result.path("seqNo"))
                    && JsonValues.areEqual(value.path("txnTime"), result.path("txnTime"));
        } catch (InvalidInputException e) {
            return false;
        }
    }

    @Override
    public OptionalLong setAt(JsonNode value) {
        return JsonValues.number(value.path("txnTime"));
    }
}
