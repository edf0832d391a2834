package io.shuzheng.ledger.client.internal.agreement;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a reply must be equal at all honest nodes: all but the state proofs, whose signers differ. */
final class ReplyContent {

    private static final String PROOF = "state_proof";
    private static final String EARLIER_PROOF = "stateProofFrom";

    private ReplyContent() {}

    /** The result without its proofs. Order matters in arrays only. */
    static JsonNode of(ObjectNode result) {
        boolean nested = result.path("data").has(EARLIER_PROOF);
        if (!nested && !result.has(PROOF)) {
            return result;
        }
        ObjectNode content = result.objectNode();
        result.properties().stream()
                .filter(member -> !member.getKey().equals(PROOF))
                .forEach(member -> content.set(member.getKey(), member.getValue()));
        if (nested && result.path("data") instanceof ObjectNode data) {
            ObjectNode copy = data.deepCopy();
            copy.remove(EARLIER_PROOF);
            content.set("data", copy);
        }
        return content;
    }
}
