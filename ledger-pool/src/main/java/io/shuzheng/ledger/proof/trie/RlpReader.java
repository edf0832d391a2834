package io.shuzheng.ledger.proof.trie;

import io.shuzheng.ledger.proof.trie.InvalidTrieProofException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads RLP of strangers: only what {@link RlpWriter} could have written. */
final class RlpReader {

    private static final int STRING = 0x80;
    private static final int LIST = 0xC0;
    private static final int LONG = 55;

    /** Lengths of up to 2^24 bytes, which is more than any input has. */
    private static final int MAXIMUM_LENGTH_BYTES = 3;

    /** Nodes that hold their children lie in each other, but each is shorter than 32 bytes. */
    private static final int MAXIMUM_DEPTH = 16;

    private final byte[] bytes;
    private int position;

    private RlpReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads one value, which must be all of the bytes.
     *
     * @throws InvalidTrieProofException if it is not RLP, or not in its only form
     */
    static RlpItem read(byte[] bytes) {
        RlpReader reader = new RlpReader(bytes);
        RlpItem item = reader.item(bytes.length, 0);
        if (reader.position != bytes.length) {
            throw new InvalidTrieProofException(Reason.MALFORMED, "bytes follow a value of RLP");
        }
        return item;
    }

    private RlpItem item(int end, int depth) {
        int start = position;
        int head = next(end);
        if (head < STRING) {
            return new RlpItem.Bytes(new byte[] {(byte) head});
        }
        int length = length(head < LIST ? head - STRING : head - LIST, end);
        if (length > end - position) {
            throw new InvalidTrieProofException(Reason.MALFORMED, "a value of RLP is cut off");
        }
        return head < LIST ? string(length) : list(start, position + length, depth + 1);
    }

    private RlpItem string(int length) {
        if (length == 1 && bytes[position] >= 0) {
            throw new InvalidTrieProofException(Reason.NOT_CANONICAL, "a small byte stands for itself");
        }
        byte[] string = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return new RlpItem.Bytes(string);
    }

    private RlpItem list(int start, int end, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw new InvalidTrieProofException(
                    Reason.MALFORMED, "lists lie deeper in each other than " + MAXIMUM_DEPTH);
        }
        List<RlpItem> items = new ArrayList<>();
        while (position < end) {
            items.add(item(end, depth));
        }
        return new RlpItem.Items(items, Arrays.copyOfRange(bytes, start, end));
    }

    private int length(int size, int end) {
        if (size <= LONG) {
            return size;
        }
        int lengthBytes = size - LONG;
        if (lengthBytes > MAXIMUM_LENGTH_BYTES) {
            throw new InvalidTrieProofException(Reason.MALFORMED, "a value of RLP is cut off");
        }
        int length = next(end);
        if (length == 0) {
            throw new InvalidTrieProofException(Reason.NOT_CANONICAL, "a length begins with zero");
        }
        for (int i = 1; i < lengthBytes; i++) {
            length = length << Byte.SIZE | next(end);
        }
        if (length <= LONG) {
            throw new InvalidTrieProofException(Reason.NOT_CANONICAL, "a short length is written as a long one");
        }
        return length;
    }

    private int next(int end) {
        if (position >= end) {
            throw new InvalidTrieProofException(Reason.MALFORMED, "a value of RLP is cut off");
        }
        return Byte.toUnsignedInt(bytes[position++]);
    }
}
