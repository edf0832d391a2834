package io.shuzheng.app.agent;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An enterprise's credential, as admin APIs are asked for it. */
final class TestEnterprise {

    static final String NAME = "上海某某数据有限公司";

    private static final String CAPITAL = "registered capital";

    private TestEnterprise() {}

    static ObjectNode definition() {
        ObjectNode definition =
                Json.object().put("name", "enterprise").put("version", "1.0").put("registrySize", 8);
        definition.putArray("attributes").add("name").add(CAPITAL);
        return definition;
    }

    static ObjectNode offer(String connection, String definition) {
        ObjectNode offer = Json.object().put("connectionId", connection).put("credentialDefinitionId", definition);
        offer.putObject("values").put("name", NAME).put(CAPITAL, "5000");
        return offer;
    }

    /** Asks for the name, and for proof that the capital is no less. */
    static ObjectNode ask(String connection, int capital) {
        ObjectNode request = Json.object().put("name", "capital").put("version", "1.0");
        request.putObject("requested_attributes").putObject("who").put("name", "name");
        request.putObject("requested_predicates")
                .putObject("rich")
                .put("name", CAPITAL)
                .put("p_type", ">=")
                .put("p_value", capital);
        request.putObject("non_revoked");
        ObjectNode body = Json.object().put("connectionId", connection);
        body.set("request", request);
        return body;
    }

    static Predicate<JsonNode> state(String state) {
        return found -> found.path("state").asString().equals(state);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
