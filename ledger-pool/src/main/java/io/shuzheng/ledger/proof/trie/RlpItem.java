package io.shuzheng.ledger.proof.trie;

import java.util.List;

/** A value of RLP: a string of bytes, or a list of values. */
sealed interface RlpItem {

    /** @param bytes the string; not to be changed */
    record Bytes(byte[] bytes) implements RlpItem {

        static final Bytes EMPTY = new Bytes(new byte[0]);

        boolean isEmpty() {
            return bytes.length == 0;
        }
    }

    /**
     * A list.
     *
     * @param items what is in it
     * @param encoding the RLP of the whole list; not to be changed
     */
    record Items(List<RlpItem> items, byte[] encoding) implements RlpItem {

        RlpItem get(int index) {
            return items.get(index);
        }

        int size() {
            return items.size();
        }
    }
}
