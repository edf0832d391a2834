package io.shuzheng.didcomm.protocol.connections;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field's JSON signed with Ed25519 (Aries RFC 0234, superseded by signed attachments).
 *
 * @param type {@code @type}
 * @param signature the signature over the data, in base64url
 * @param data {@code sig_data}: 8 bytes of Unix time in seconds, then the JSON, in base64url
 * @param signer the key: Base58, or a did:key
 * @param rest other members
 */
public record SignedField(MessageType type, String signature, String data, String signer, JsonObject rest) {

    /** The only type of signature that there is. */
    public static final MessageType TYPE =
            ProtocolUri.didcommOrg("signature", 1, 0).message("ed25519Sha512_single");

    private static final int TIME_BYTES = 8;

    public SignedField {
        if (!type.isCompatibleWith(TYPE)) {
            throw new InvalidInputException("signature: ed25519Sha512_single is expected");
        }
        if (Base64Url.decode(data).length < TIME_BYTES
                || Base64Url.decode(signature).length != Ed25519PublicKey.SIGNATURE_SIZE) {
            throw new InvalidInputException("signature: signature or sig_data is of a wrong length");
        }
        DidKey.parseTolerant(signer);
    }

    static SignedField read(MemberReader members) {
        MessageType type = MessageType.parse(members.text("@type"));
        String signature = members.text("signature");
        String data = members.text("sig_data");
        String signer = members.text("signer");
        return new SignedField(type, signature, data, signer, members.rest());
    }

    /** When it was signed, as the signer says; some write zero. */
    public Instant signedAt() {
        long seconds = ByteBuffer.wrap(Base64Url.decode(data)).getLong();
        return Instant.ofEpochSecond(Math.max(0, Math.min(seconds, Instant.MAX.getEpochSecond())));
    }

    /**
     * The field.
     *
     * @throws ProtocolViolation {@link Reason#BAD_SIGNATURE} unless this key signed it
     * @throws InvalidInputException if what it signed is no JSON object
     */
    public JsonObject verify(Ed25519PublicKey key) {
        byte[] signed = Base64Url.decode(data);
        if (!DidKey.parseTolerant(signer).equals(key) || !key.verify(signed, Base64Url.decode(signature))) {
            throw new ProtocolViolation(Reason.BAD_SIGNATURE, "the field is not signed by the expected key");
        }
        return JsonObject.of(Json.parseObject(Arrays.copyOfRange(signed, TIME_BYTES, signed.length)));
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("@type", type.toString());
        node.put("signature", signature);
        node.put("sig_data", data);
        node.put("signer", signer);
        node.setAll(rest.toNode());
        return node;
    }
}
