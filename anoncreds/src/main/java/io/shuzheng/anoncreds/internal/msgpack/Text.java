package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A string of UTF-8. */
record Text() implements Shape {

    /** The most bytes: above the longest identifier in UTF-8. */
    private static final int MAX_BYTES = 8192;

    @Override
    public JsonNode read(MessageUnpacker input, String path) throws IOException {
        return StringNode.valueOf(readString(input, path));
    }

    static String readString(MessageUnpacker input, String path) throws IOException {
        int size = input.unpackRawStringHeader();
        if (size > MAX_BYTES) {
            throw new InvalidInputException(path + ": a string must have at most " + MAX_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input.readPayload(size)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(path + ": a string must be UTF-8", e);
        }
    }

    @Override
    public void write(JsonNode value, MessagePacker output, String path) throws IOException {
        output.packString(value.stringValue());
    }
}
