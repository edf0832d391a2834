package io.shuzheng.anoncreds.internal.msgpack;

import java.io.IOException;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;

/**
 * A kind of value.
 *
 * <p>Both methods throw {@link io.shuzheng.primitives.InvalidInputException} where the value is not of this kind. Messages
 * name the path, never the value.
 */
public interface Shape {

    /**
     * Reads one value as JSON. Reserves no memory for more than what is there.
     *
     * @param path of the value, for errors
     * @throws org.msgpack.core.MessagePackException if what comes is of another type, or incomplete
     */
    JsonNode read(MessageUnpacker input, String path) throws IOException;

    /**
     * Writes one value that stands in JSON.
     *
     * @param path of the value, for errors
     */
    void write(JsonNode value, MessagePacker output, String path) throws IOException;
}
