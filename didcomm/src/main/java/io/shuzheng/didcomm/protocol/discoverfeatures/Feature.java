package io.shuzheng.didcomm.protocol.discoverfeatures;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that an agent can do.
 *
 * @param featureType {@code feature-type}
 * @param id the feature's id, for a protocol its URI
 * @param roles the roles that the agent takes in a protocol; empty if it does not say
 * @param rest other members
 */
public record Feature(String featureType, String id, List<String> roles, JsonObject rest) {

    public Feature {
        roles = List.copyOf(roles);
    }

    /** A protocol. */
    public static Feature protocol(ProtocolUri protocol, List<String> roles) {
        return new Feature(FeatureQuery.PROTOCOL, protocol.toString(), roles, JsonObject.EMPTY);
    }

    static Feature read(MemberReader members) {
        String featureType = members.text("feature-type");
        String id = members.text("id");
        List<String> roles = members.texts("roles");
        return new Feature(featureType, id, roles, members.rest());
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("feature-type", featureType);
        node.put("id", id);
        if (!roles.isEmpty()) {
            roles.forEach(node.putArray("roles")::add);
        }
        node.setAll(rest.toNode());
        return node;
    }
}
