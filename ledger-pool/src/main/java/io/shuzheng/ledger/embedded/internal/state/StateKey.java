package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A key of the state: bytes, as they go into the state's trie. */
public final class StateKey {

    private final byte[] bytes;

    private StateKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of a path such as {@code did:2:name:version}. */
    public static StateKey of(String path) {
        return new StateKey(path.getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a DID's record: SHA-256 of the DID. */
    public static StateKey ofNym(String did) {
        return new StateKey(Digests.sha256(did.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes in lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "StateKey[" + hex() + "]";
    }
}
