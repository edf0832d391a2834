package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SHA-256 as a multihash in multibase, {@code zQm…}: how did:peer shortens a DID. */
final class Multihash {

    private static final byte[] SHA2_256_OF_32_BYTES = {0x12, 0x20};

    private Multihash() {}

    static String sha256(String text) {
        byte[] digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        byte[] multihash = Arrays.copyOf(SHA2_256_OF_32_BYTES, SHA2_256_OF_32_BYTES.length + digest.length);
        System.arraycopy(digest, 0, multihash, SHA2_256_OF_32_BYTES.length, digest.length);
        return "z" + Base58.encode(multihash);
    }
}
