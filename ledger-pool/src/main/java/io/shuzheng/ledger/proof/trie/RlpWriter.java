package io.shuzheng.ledger.proof.trie;

import java.io.ByteArrayOutputStream;

/** Writes RLP. What is written to one writer is the content of one list. */
final class RlpWriter {

    private static final int LIST = 0xC0;
    private static final int STRING = 0x80;
    private static final int LONG = 55;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(64);

    /** Adds a string. */
    RlpWriter string(byte[] bytes) {
        if (bytes.length != 1 || bytes[0] < 0) {
            head(content, STRING, bytes.length);
        }
        content.writeBytes(bytes);
        return this;
    }

    /** Adds what is RLP already. */
    RlpWriter encoded(byte[] rlp) {
        content.writeBytes(rlp);
        return this;
    }

    /** The RLP of the list. */
    byte[] toList() {
        ByteArrayOutputStream list = new ByteArrayOutputStream(content.size() + 4);
        head(list, LIST, content.size());
        list.writeBytes(content.toByteArray());
        return list.toByteArray();
    }

    private static void head(ByteArrayOutputStream out, int kind, int length) {
        if (length <= LONG) {
            out.write(kind + length);
            return;
        }
        int lengthBytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
        out.write(kind + LONG + lengthBytes);
        for (int i = lengthBytes - 1; i >= 0; i--) {
            out.write(length >>> (Byte.SIZE * i));
        }
    }
}
