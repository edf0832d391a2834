package io.shuzheng.primitives.merkle;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-256 hash of a leaf or a node: 32 bytes. */
public final class MerkleHash {

    /** The length of a hash, in bytes. */
    public static final int SIZE = 32;

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final MerkleHash EMPTY_TREE = new MerkleHash(Digests.sha256());

    private static final byte[] LEAF_PREFIX = {0};
    private static final byte[] NODE_PREFIX = {1};

    private final byte[] bytes;

    private MerkleHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the bytes of a hash.
     *
     * @throws InvalidInputException if there are not 32
     */
    public static MerkleHash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new InvalidInputException("a Merkle hash has 32 bytes");
        }
        return new MerkleHash(bytes.clone());
    }

    /**
     * Reads 64 hexadecimal digits.
     *
     * @throws InvalidInputException if the text is anything else
     */
    public static MerkleHash fromHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("a Merkle hash has 64 hexadecimal digits", e);
        }
    }

    /**
     * Reads the Base58 form that Indy uses.
     *
     * @throws InvalidInputException if the text is no Base58 of 32 bytes
     */
    public static MerkleHash fromBase58(String text) {
        return of(Base58.decode(text, SIZE));
    }

    /** The hash of a leaf: SHA-256(0x00 ‖ leaf). */
    public static MerkleHash ofLeaf(byte[] leaf) {
        return new MerkleHash(Digests.sha256(LEAF_PREFIX, leaf));
    }

    /** The hash of a node: SHA-256(0x01 ‖ left ‖ right). */
    public static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
        return new MerkleHash(Digests.sha256(NODE_PREFIX, left.bytes, right.bytes));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The Base58 form that Indy uses. */
    public String base58() {
        return Base58.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
