package io.shuzheng.agent.message;

import io.shuzheng.primitives.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A packed message and where it goes, in the form that the outbox keeps. */
final class OutboundEnvelope {

    private final Optional<String> connectionId;
    private final URI endpoint;
    private final byte[] envelope;

    OutboundEnvelope(Optional<String> connectionId, URI endpoint, byte[] envelope) {
        this.connectionId = connectionId;
        this.endpoint = endpoint;
        this.envelope = envelope;
    }

    Optional<String> connectionId() {
        return connectionId;
    }

    URI endpoint() {
        return endpoint;
    }

    byte[] envelope() {
        return envelope;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("endpoint", endpoint.toString())
                .put("envelope", new String(envelope, StandardCharsets.UTF_8));
        connectionId.ifPresent(id -> json.put("connection", id));
        return json;
    }

    static OutboundEnvelope fromJson(ObjectNode json) {
        return new OutboundEnvelope(
                json.path("connection").asStringOpt(),
                URI.create(json.path("endpoint").asString("")),
                json.path("envelope").asString("").getBytes(StandardCharsets.UTF_8));
    }
}
