package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Messages captured from running agents, and messages made for tests. */
public final class TestMessages {

    /** The file names of all captured messages. */
    public static final List<String> CAPTURED = List.of(
            "basicmessage_1.0_message",
            "connections_1.0_request",
            "connections_1.0_response",
            "didexchange_1.0_request",
            "didexchange_1.0_response",
            "didexchange_1.1_complete",
            "didexchange_1.1_request",
            "didexchange_1.1_response",
            "issue-credential_2.0_ack",
            "issue-credential_2.0_issue-credential",
            "issue-credential_2.0_offer-credential",
            "issue-credential_2.0_request-credential",
            "present-proof_2.0_ack",
            "present-proof_2.0_presentation",
            "present-proof_2.0_request-presentation",
            "trust_ping_1.0_ping",
            "trust_ping_1.0_ping_response");

    private TestMessages() {}

    /** The bytes of a captured message. */
    public static byte[] capturedBytes(String name) {
        try (InputStream in = TestMessages.class.getResourceAsStream("/samples/aip2/" + name + ".json")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of a captured message. */
    public static ObjectNode capturedJson(String name) {
        return Json.parseObject(capturedBytes(name));
    }

    /** A captured message. */
    public static Message captured(String name) {
        return Message.parse(capturedBytes(name));
    }

    /** A message of the given type and id, and members as JSON. */
    public static Message message(String type, String id, String members) {
        ObjectNode node = Json.object().put("@type", type).put("@id", id);
        node.setAll(Json.parseObject(members));
        return Message.fromJson(node);
    }
}
