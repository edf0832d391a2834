package io.shuzheng.ledger.client.internal.transport;

import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.primitives.X25519PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A client's CURVE keys, and the identity that it has at every node. Nodes name the client by its identity when they pass
 * a write on, and answer to it: a client with another identity at each node would miss answers.
 */
final class ClientKeys {

    private final X25519PrivateKey key;

    private ClientKeys(X25519PrivateKey key) {
        this.key = key;
    }

    static ClientKeys generate(SecureRandom random) {
        return new ClientKeys(X25519PrivateKey.generate(random));
    }

    byte[] publicKey() {
        return key.publicKey().bytes();
    }

    SecretBytes secretKey() {
        return key.scalar();
    }

    /** Text, because indy-node drops clients whose identity is no UTF-8. */
    byte[] identity() {
        return Base64.getEncoder().encodeToString(publicKey()).getBytes(StandardCharsets.US_ASCII);
    }
}
