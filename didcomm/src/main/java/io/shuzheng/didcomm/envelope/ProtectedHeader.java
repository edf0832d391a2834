package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an envelope that says for whom and how it is encrypted; its text is authenticated with the content.
 *
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/features/0019-encryption-envelope">Aries RFC 0019</a>
 */
record ProtectedHeader(EnvelopeMode mode, List<Recipient> recipients) {

    /** More recipients than this are neither written nor read. */
    static final int MAX_RECIPIENTS = 128;

    private static final String TYPE = "JWM/1.0";

    /** The name that every peer writes; the cipher is ChaCha20-Poly1305-IETF, with its nonce of 12 bytes. */
    private static final String CIPHER = "xchacha20poly1305_ietf";

    /** The cipher's true name, which some peers write. */
    private static final String CIPHER_TRUE_NAME = "chacha20poly1305_ietf";

    ProtectedHeader {
        recipients = List.copyOf(recipients);
    }

    /** The header as base64url of JSON, its members in the order in which peers write them. */
    String encode() {
        ObjectNode json = Json.object().put("enc", CIPHER).put("typ", TYPE).put("alg", mode.alg());
        ArrayNode array = json.putArray("recipients");
        for (Recipient recipient : recipients) {
            ObjectNode entry = array.addObject().put("encrypted_key", recipient.encryptedKey());
            ObjectNode header = entry.putObject("header").put("kid", recipient.kid());
            if (mode == EnvelopeMode.AUTHCRYPT) {
                header.put("sender", recipient.sender()).put("iv", recipient.iv());
            }
        }
        return Base64Url.encode(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    static ProtectedHeader decode(String text) {
        EnvelopeJson json = EnvelopeJson.parse(EnvelopeJson.decode("protected", text), "protected header");
        EnvelopeMode mode = mode(json);
        List<Recipient> recipients = new ArrayList<>();
        for (JsonNode entry : json.array("recipients", MAX_RECIPIENTS)) {
            recipients.add(recipient(EnvelopeJson.of(entry, "recipient"), mode));
        }
        return new ProtectedHeader(mode, recipients);
    }

    private static EnvelopeMode mode(EnvelopeJson json) {
        String cipher = json.text("enc");
        boolean known = cipher.equals(CIPHER) || cipher.equals(CIPHER_TRUE_NAME);
        if (!known || !json.text("typ").equals(TYPE)) {
            throw unsupported();
        }
        return EnvelopeMode.ofAlg(json.text("alg")).orElseThrow(ProtectedHeader::unsupported);
    }

    private static Recipient recipient(EnvelopeJson json, EnvelopeMode mode) {
        EnvelopeJson header = EnvelopeJson.of(json.member("header"), "recipient header");
        boolean named = mode == EnvelopeMode.AUTHCRYPT;
        return new Recipient(
                header.text("kid"),
                json.text("encrypted_key"),
                named ? header.text("sender") : "",
                named ? header.text("iv") : "");
    }

    private static EnvelopeException unsupported() {
        return new EnvelopeException(
                EnvelopeException.Reason.UNSUPPORTED_ALGORITHM, "the envelope's typ, alg or enc is not of DIDComm v1");
    }
}
