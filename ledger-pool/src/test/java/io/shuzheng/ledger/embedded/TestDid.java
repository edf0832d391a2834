package io.shuzheng.ledger.embedded;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A DID with its key.
 *
 * @param seed the key's seed: 32 ASCII characters
 */
record TestDid(String seed) {

    /** The trustee of Indy's test networks. */
    static final TestDid TRUSTEE = new TestDid("000000000000000000000000Trustee1");

    static TestDid named(String name) {
        return new TestDid("0".repeat(32 - name.length()) + name);
    }

    Ed25519PrivateKey key() {
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed.getBytes(StandardCharsets.UTF_8)));
    }

    String did() {
        return Base58.encode(Arrays.copyOf(key().publicKey().bytes(), 16));
    }

    String verkey() {
        return key().publicKey().base58();
    }
}
