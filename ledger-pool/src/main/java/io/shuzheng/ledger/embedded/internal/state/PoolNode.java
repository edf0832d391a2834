package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the pool ledger knows of a node.
 *
 * @param dest the node's key, Base58
 * @param owner the DID that added it
 * @param data its alias, addresses, services and BLS key, as transactions set them; not to be changed
 */
public record PoolNode(String dest, Optional<String> owner, ObjectNode data) {

    private static final String OWNER = "identifier";

    static PoolNode of(String dest, JsonNode state) {
        ObjectNode data = (ObjectNode) state.deepCopy();
        JsonNode owner = data.path(OWNER);
        Optional<String> did = owner.isString() ? Optional.of(owner.stringValue()) : Optional.empty();
        data.remove(OWNER);
        return new PoolNode(dest, did, data);
    }

    /** Its key in the pool state. */
    static StateKey key(String dest) {
        return StateKey.of(dest);
    }

    /** This node with what a transaction sets. */
    public PoolNode with(JsonNode change) {
        ObjectNode merged = data.deepCopy();
        change.properties().forEach(member -> merged.set(member.getKey(), member.getValue()));
        return new PoolNode(dest, owner, merged);
    }

    /** The change that writes it to the pool state, where values are bare. */
    public StateWrite write() {
        ObjectNode json = Json.object();
        owner.ifPresentOrElse(did -> json.put(OWNER, did), () -> json.putNull(OWNER));
        json.setAll(data);
        return StateWrite.put(key(dest), new StateValue(json));
    }

    /** Whether both have the same value for each of these members. */
    public boolean agreesWith(JsonNode other, String... members) {
        for (String member : members) {
            if (!data.path(member).equals(other.path(member))) {
                return false;
            }
        }
        return true;
    }
}
