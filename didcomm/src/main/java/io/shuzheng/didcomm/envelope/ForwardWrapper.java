package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Wraps an envelope for the mediators between the sender and its recipient; each can open one layer. */
public final class ForwardWrapper {

    private final EnvelopePacker packer;
    private final Supplier<String> ids;

    /** Takes the packer of the layers and the source of their messages' ids. */
    public ForwardWrapper(EnvelopePacker packer, Supplier<String> ids) {
        this.packer = packer;
        this.ids = ids;
    }

    /**
     * Wraps an envelope once for each routing key.
     *
     * @param envelope the envelope, JSON in UTF-8
     * @param recipient the key for which it is
     * @param routingKeys the mediators' keys, the first being the nearest to the recipient, as a DID document's service
     *     lists them; without any the envelope stays as it is
     * @throws InvalidInputException if the envelope is no JSON object
     */
    public byte[] wrap(byte[] envelope, Ed25519PublicKey recipient, List<Ed25519PublicKey> routingKeys) {
        byte[] wrapped = envelope;
        Ed25519PublicKey next = recipient;
        for (Ed25519PublicKey mediator : routingKeys) {
            String inner = Json.write(Json.parseObject(wrapped));
            ForwardMessage forward = new ForwardMessage(ids.get(), next, inner);
            byte[] message = Json.write(forward.toJson()).getBytes(StandardCharsets.UTF_8);
            wrapped = packer.anoncrypt(message, List.of(mediator));
            next = mediator;
        }
        return wrapped;
    }
}
