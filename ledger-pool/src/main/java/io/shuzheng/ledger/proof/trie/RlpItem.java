package io.shuzheng.ledger.proof.trie;

import java.util.List;

/** A value of RLP: a string of bytes, or a list of values. */
sealed interface RlpItem {

    /** A string. */
    final class Bytes implements RlpItem {

        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The string; not to be changed. */
        byte[] bytes() {
            return bytes;
        }

        boolean isEmpty() {
            return bytes.length == 0;
        }
    }

    /** A list. */
    final class Items implements RlpItem {

        private final List<RlpItem> items;
        private final byte[] encoding;

        Items(List<RlpItem> items, byte[] encoding) {
            this.items = items;
            this.encoding = encoding;
        }

        List<RlpItem> items() {
            return items;
        }

        /** The RLP of the whole list; not to be changed. */
        byte[] encoding() {
            return encoding;
        }

        RlpItem get(int index) {
            return items.get(index);
        }

        int size() {
            return items.size();
        }
    }
}
