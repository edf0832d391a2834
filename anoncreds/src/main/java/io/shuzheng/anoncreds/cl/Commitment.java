package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A commitment as it enters the hash of the challenge: bytes, written in JSON as an array of numbers 0 to 255. */
public final class Commitment {

    private final byte[] bytes;

    private Commitment(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Commitment of(byte[] bytes) {
        return new Commitment(bytes.clone());
    }

    public static Commitment read(JsonInput json) {
        List<Integer> values = json.list(element -> (int) element.integer(0, 255));
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return new Commitment(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode(bytes.length);
        for (byte each : bytes) {
            json.add(each & 0xff);
        }
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment commitment && Arrays.equals(bytes, commitment.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
