package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.util.function.Function;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;

/**
 * Bytes as an array of integers 0 to 255: so the reference library writes whatever it has as bytes.
 *
 * @param maximum the most bytes
 * @param fromBytes makes the JSON
 * @param toBytes makes the bytes of the JSON
 */
record Octets(int maximum, Function<byte[], JsonNode> fromBytes, Function<JsonNode, byte[]> toBytes) implements Shape {

    private static final int HIGHEST = 0xff;

    @Override
    public JsonNode read(MessageUnpacker input, String path) throws IOException {
        int size = input.unpackArrayHeader();
        if (size > maximum) {
            throw tooLong(path);
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            int value = input.unpackInt();
            if (value < 0 || value > HIGHEST) {
                throw new InvalidInputException(path + "[" + i + "] must be a byte");
            }
            bytes[i] = (byte) value;
        }
        try {
            return fromBytes.apply(bytes);
        } catch (InvalidInputException e) {
            throw at(path, e);
        }
    }

    @Override
    public void write(JsonNode value, MessagePacker output, String path) throws IOException {
        byte[] bytes = bytes(value, path);
        if (bytes.length > maximum) {
            throw tooLong(path);
        }
        output.packArrayHeader(bytes.length);
        for (byte each : bytes) {
            output.packInt(each & HIGHEST);
        }
    }

    private byte[] bytes(JsonNode value, String path) {
        try {
            return toBytes.apply(value);
        } catch (InvalidInputException e) {
            throw at(path, e);
        }
    }

    private InvalidInputException tooLong(String path) {
        return new InvalidInputException(path + " must have at most " + maximum + " bytes");
    }

    private static InvalidInputException at(String path, InvalidInputException e) {
        return new InvalidInputException(path + ": " + e.getMessage(), e);
    }
}
