package io.shuzheng.ledger.proof.trie;

import io.shuzheng.ledger.proof.trie.InvalidTrieProofException.Reason;
import java.util.Arrays;

/** A way through the trie: numbers from 0 to 15, which are halves of a key's bytes, higher half first. */
final class Nibbles {

    static final Nibbles NONE = new Nibbles(new byte[0]);

    private static final int ODD = 1;
    private static final int LEAF = 2;

    private final byte[] nibbles;

    private Nibbles(byte[] nibbles) {
        this.nibbles = nibbles;
    }

    static Nibbles ofKey(byte[] key) {
        byte[] nibbles = new byte[2 * key.length];
        for (int i = 0; i < nibbles.length; i++) {
            nibbles[i] = half(key, i);
        }
        return new Nibbles(nibbles);
    }

    private static byte half(byte[] bytes, int position) {
        int value = bytes[position / 2];
        return (byte) (position % 2 == 0 ? value >> 4 & 0xF : value & 0xF);
    }

    /** A way of one step. */
    static Nibbles of(int nibble) {
        return new Nibbles(new byte[] {(byte) nibble});
    }

    /** Whether bytes that {@link #hexPrefixed} wrote are a leaf's. */
    static boolean isLeaf(byte[] hexPrefixed) {
        return hexPrefixed.length > 0 && (hexPrefixed[0] >> 4 & LEAF) != 0;
    }

    /**
     * Reads what {@link #hexPrefixed} wrote.
     *
     * @throws InvalidTrieProofException if it did not write that
     */
    static Nibbles ofHexPrefixed(byte[] bytes) {
        if (bytes.length == 0) {
            throw new InvalidTrieProofException(Reason.MALFORMED, "a path is empty");
        }
        int flags = half(bytes, 0);
        boolean odd = (flags & ODD) != 0;
        if (flags > (ODD | LEAF) || (!odd && half(bytes, 1) != 0)) {
            throw new InvalidTrieProofException(Reason.NOT_CANONICAL, "a path begins with unknown flags");
        }
        int skipped = odd ? 1 : 2;
        byte[] nibbles = new byte[2 * bytes.length - skipped];
        for (int i = 0; i < nibbles.length; i++) {
            nibbles[i] = half(bytes, i + skipped);
        }
        return new Nibbles(nibbles);
    }

    /** The way in bytes: flags (odd length, leaf), a zero where the length is even, then the nibbles. */
    byte[] hexPrefixed(boolean leaf) {
        boolean odd = nibbles.length % 2 == 1;
        byte[] bytes = new byte[nibbles.length / 2 + 1];
        bytes[0] = (byte) (((odd ? ODD : 0) | (leaf ? LEAF : 0)) << 4 | (odd ? nibbles[0] : 0));
        for (int i = 1; i < bytes.length; i++) {
            int from = 2 * i - (odd ? 1 : 2);
            bytes[i] = (byte) (nibbles[from] << 4 | nibbles[from + 1]);
        }
        return bytes;
    }

    int size() {
        return nibbles.length;
    }

    boolean isEmpty() {
        return nibbles.length == 0;
    }

    int first() {
        return nibbles[0];
    }

    /** What is left after some steps. */
    Nibbles from(int start) {
        return new Nibbles(Arrays.copyOfRange(nibbles, start, nibbles.length));
    }

    /** The first steps. */
    Nibbles to(int end) {
        return new Nibbles(Arrays.copyOf(nibbles, end));
    }

    Nibbles then(Nibbles next) {
        byte[] joined = Arrays.copyOf(nibbles, nibbles.length + next.nibbles.length);
        System.arraycopy(next.nibbles, 0, joined, nibbles.length, next.nibbles.length);
        return new Nibbles(joined);
    }

    /** How many steps both begin with. */
    int sharedWith(Nibbles other) {
        int mismatch = Arrays.mismatch(nibbles, other.nibbles);
        return mismatch < 0 ? nibbles.length : mismatch;
    }

    boolean startsWith(Nibbles prefix) {
        return sharedWith(prefix) == prefix.nibbles.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nibbles that && Arrays.equals(nibbles, that.nibbles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nibbles);
    }

    @Override
    public String toString() {
        return "Nibbles" + Arrays.toString(nibbles);
    }
}
