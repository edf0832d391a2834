package io.shuzheng.ledger.internal.encoding;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import tools.jackson.databind.JsonNode;

/**
 * The bytes of a Merkle leaf: MessagePack with keys in order of their code points and every value in its shortest form,
 * so that every implementation of Indy gets the same root.
 */
public final class CanonicalMessagePack {

    /** Most transactions fit; the default is 8 KiB, which are cleared each time. */
    private static final MessagePack.PackerConfig PACKER = new MessagePack.PackerConfig().withBufferSize(1_024);

    private CanonicalMessagePack() {}

    /**
     * Encodes a JSON value.
     *
     * @throws InvalidInputException if a number is no integer of 64 bits
     */
    public static byte[] encode(JsonNode node) {
        try (MessageBufferPacker packer = PACKER.newBufferPacker()) {
            pack(node, packer);
            return packer.toByteArray();
        } catch (IOException e) {
            throw new InternalFailureException("writing to memory failed", e);
        }
    }

    private static void pack(JsonNode node, MessagePacker packer) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> packObject(node, packer);
            case ARRAY -> packArray(node, packer);
            case STRING -> packer.packString(node.stringValue());
            case BOOLEAN -> packer.packBoolean(node.booleanValue());
            case NUMBER -> packInteger(node, packer);
            case NULL -> packer.packNil();
            default -> throw new InvalidInputException("a transaction holds no " + node.getNodeType());
        }
    }

    private static void packObject(JsonNode node, MessagePacker packer) throws IOException {
        List<Map.Entry<String, JsonNode>> members = node.properties().stream()
                .sorted(Map.Entry.comparingByKey(CodePointOrder.COMPARATOR))
                .toList();
        packer.packMapHeader(members.size());
        for (Map.Entry<String, JsonNode> member : members) {
            packer.packString(member.getKey());
            pack(member.getValue(), packer);
        }
    }

    private static void packArray(JsonNode node, MessagePacker packer) throws IOException {
        packer.packArrayHeader(node.size());
        for (JsonNode element : node) {
            pack(element, packer);
        }
    }

    private static void packInteger(JsonNode node, MessagePacker packer) throws IOException {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new InvalidInputException("a transaction holds integers of 64 bits only");
        }
        packer.packLong(node.longValue());
    }
}
