package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Optional;

/** Encrypts messages. Safe for use by several threads. */
public interface EnvelopePacker {

    /**
     * Encrypts a message for each of the recipients.
     *
     * @param plaintext the message, commonly JSON in UTF-8
     * @param recipients the keys that can open the envelope, one at least
     * @param sender the key that the recipients will know to be the sender's; without it they learn nothing of the sender
     * @return the envelope, JSON in UTF-8
     * @throws InvalidInputException if there is no recipient, too many, or one twice
     */
    byte[] pack(byte[] plaintext, List<Ed25519PublicKey> recipients, Optional<Ed25519PrivateKey> sender);

    /** {@link #pack} with a sender. */
    default byte[] authcrypt(byte[] plaintext, List<Ed25519PublicKey> recipients, Ed25519PrivateKey sender) {
        return pack(plaintext, recipients, Optional.of(sender));
    }

    /** {@link #pack} without a sender. */
    default byte[] anoncrypt(byte[] plaintext, List<Ed25519PublicKey> recipients) {
        return pack(plaintext, recipients, Optional.empty());
    }
}
