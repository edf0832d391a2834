package io.shuzheng.ledger.proof.trie;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;

/** The root of a state: 32 bytes of SHA3-256 that stand for every key and value in it. Its text is Base58. */
public final class StateRoot {

    /** The root of a state with nothing in it. */
    public static final StateRoot EMPTY = new StateRoot(Digests.sha3(new byte[] {(byte) 0x80}));

    private static final int BYTES = 32;

    private final byte[] bytes;

    private StateRoot(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The root of these bytes.
     *
     * @throws InvalidInputException unless there are 32
     */
    public static StateRoot of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidInputException("a state root has 32 bytes, not " + bytes.length);
        }
        return new StateRoot(bytes.clone());
    }

    /**
     * Reads Base58.
     *
     * @throws InvalidInputException if the text is not Base58 of 32 bytes
     */
    public static StateRoot parse(String base58) {
        return of(Base58.decode(base58, BYTES));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The root in Base58. */
    public String base58() {
        return Base58.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateRoot root && Arrays.equals(bytes, root.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "StateRoot[" + base58() + "]";
    }
}
