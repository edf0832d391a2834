package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.util.Map;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map of any names, each once, to values of one shape.
 *
 * @param value of each name
 */
record Dictionary(Shape value) implements Shape {

    /** The most entries: twice the attributes that a credential can have. */
    private static final int MAX_SIZE = 256;

    @Override
    public JsonNode read(MessageUnpacker input, String path) throws IOException {
        int size = input.unpackMapHeader();
        if (size > MAX_SIZE) {
            throw tooLong(path);
        }
        ObjectNode result = JsonOutput.object();
        for (int i = 0; i < size; i++) {
            String name = Text.readString(input, path);
            if (result.has(name)) {
                throw new InvalidInputException(path + "." + name + " stands twice");
            }
            result.set(name, value.read(input, path + "." + name));
        }
        return result;
    }

    @Override
    public void write(JsonNode node, MessagePacker output, String path) throws IOException {
        if (node.size() > MAX_SIZE) {
            throw tooLong(path);
        }
        output.packMapHeader(node.size());
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            output.packString(entry.getKey());
            value.write(entry.getValue(), output, path + "." + entry.getKey());
        }
    }

    private static InvalidInputException tooLong(String path) {
        return new InvalidInputException(path + " must have at most " + MAX_SIZE + " entries");
    }
}
