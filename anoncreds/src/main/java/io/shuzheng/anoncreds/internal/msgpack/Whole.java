package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An integer.
 *
 * @param min the least
 * @param max the greatest
 */
record Whole(long min, long max) implements Shape {

    @Override
    public JsonNode read(MessageUnpacker input, String path) throws IOException {
        long value = input.unpackLong();
        if (value < min || value > max) {
            throw new InvalidInputException(path + " must be an integer from " + min + " to " + max);
        }
        return JsonNodeFactory.instance.numberNode(value);
    }

    @Override
    public void write(JsonNode value, MessagePacker output, String path) throws IOException {
        output.packLong(value.longValue());
    }
}
