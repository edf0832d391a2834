package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;

/**
 * The text of a {@code proofValue}: {@code u} (multibase for base64url without padding), then MessagePack of an array of the
 * proof's number and its content.
 */
final class ProofValue {

    /** Longest text accepted: a proof of all predicates that a credential can have is below. */
    private static final int MAX_LENGTH = 1 << 21;

    private static final String MULTIBASE = "u";
    private static final int TAG_AND_CONTENT = 2;

    private static final MessagePack.UnpackerConfig STRICT =
            new MessagePack.UnpackerConfig().withAllowReadingBinaryAsString(false);

    private ProofValue() {}

    static String encode(ProofKind kind, JsonNode content) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packArrayHeader(TAG_AND_CONTENT).packInt(kind.tag());
            kind.shape().write(content, packer, "proof");
            return MULTIBASE + Base64Url.encode(packer.toByteArray());
        } catch (IOException e) {
            throw new InternalFailureException("writing to memory failed", e);
        }
    }

    /** The content, under the path of the text. */
    static JsonInput decode(ProofKind kind, JsonInput text) {
        try (MessageUnpacker unpacker = STRICT.newUnpacker(bytes(text))) {
            if (unpacker.unpackArrayHeader() != TAG_AND_CONTENT || unpacker.unpackInt() != kind.tag()) {
                throw text.expected("a proof of the kind " + kind.tag());
            }
            JsonNode content = kind.shape().read(unpacker, text.path());
            if (unpacker.hasNext()) {
                throw text.expected("without anything after the proof");
            }
            return JsonInput.of(text.path(), content);
        } catch (MessagePackException e) {
            throw new InvalidInputException(text.path() + " must be whole MessagePack of the right types", e);
        } catch (IOException e) {
            throw new InternalFailureException("reading from memory failed", e);
        }
    }

    private static byte[] bytes(JsonInput json) {
        String text = json.text();
        if (text.length() > MAX_LENGTH || !text.startsWith(MULTIBASE)) {
            throw json.expected("multibase of base64url, of at most " + MAX_LENGTH + " characters");
        }
        byte[] bytes = Base64Url.decode(text.substring(MULTIBASE.length()));
        if (!text.equals(MULTIBASE + Base64Url.encode(bytes))) {
            throw json.expected("base64url without padding and spare bits");
        }
        return bytes;
    }
}
