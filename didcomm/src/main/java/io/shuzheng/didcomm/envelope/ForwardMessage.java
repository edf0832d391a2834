package io.shuzheng.didcomm.envelope;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.internal.Members;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The message that asks a mediator to pass an envelope on. It can read for whom the envelope is, and nothing inside.
 *
 * @param id the message's id
 * @param to the key for which the envelope is
 * @param envelope the envelope, as JSON text
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/concepts/0094-cross-domain-messaging">Aries RFC 0094</a>
 */
public record ForwardMessage(String id, Ed25519PublicKey to, String envelope) {

    /** Its message type. */
    public static final String TYPE = "https://didcomm.org/routing/1.0/forward";

    private static final Set<String> TYPES = Set.of(TYPE, "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/routing/1.0/forward");

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if the id is empty, or the envelope no JSON object
     */
    public ForwardMessage {
        if (id.isEmpty()) {
            throw new InvalidInputException("a forward message has an empty id");
        }
        envelope = Json.write(Json.parseObject(envelope));
    }

    /** Whether a message is of this type, in either of the two ways to write it. */
    public static boolean isForward(ObjectNode message) {
        return TYPES.contains(message.path("@type").asString(""));
    }

    /**
     * Reads an unpacked message.
     *
     * @throws InvalidInputException if it is not JSON, no forward message, or a member is missing or wrong
     */
    public static ForwardMessage parse(byte[] plaintext) {
        ObjectNode json = Json.parseObject(plaintext);
        if (!isForward(json)) {
            throw new InvalidInputException("not a forward message");
        }
        ObjectNode envelope = Members.object(json.path("msg"), "the forwarded message");
        return new ForwardMessage(
                Members.text(json, "@id"), DidKey.parseTolerant(Members.text(json, "to")), Json.write(envelope));
    }

    /** The envelope to pass on, JSON in UTF-8. */
    public byte[] envelopeBytes() {
        return envelope.getBytes(StandardCharsets.UTF_8);
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("@type", TYPE).put("@id", id).put("to", to.base58());
        json.set("msg", Json.parseObject(envelope));
        return json;
    }
}
