package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An array of any length up to a bound.
 *
 * @param element of each
 */
record Listing(Shape element) implements Shape {

    /** The most elements: far above the commitments of a presentation of many credentials. */
    private static final int MAX_SIZE = 4096;

    @Override
    public JsonNode read(MessageUnpacker input, String path) throws IOException {
        int size = input.unpackArrayHeader();
        if (size > MAX_SIZE) {
            throw tooLong(path);
        }
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            result.add(element.read(input, path + "[" + i + "]"));
        }
        return result;
    }

    @Override
    public void write(JsonNode value, MessagePacker output, String path) throws IOException {
        if (value.size() > MAX_SIZE) {
            throw tooLong(path);
        }
        output.packArrayHeader(value.size());
        for (int i = 0; i < value.size(); i++) {
            element.write(value.get(i), output, path + "[" + i + "]");
        }
    }

    private static InvalidInputException tooLong(String path) {
        return new InvalidInputException(path + " must have at most " + MAX_SIZE + " elements");
    }
}
