package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/** An opened envelope: the message, and between which keys it went. The message does not print. */
public final class UnpackedEnvelope {

    private final byte[] plaintext;
    private final Ed25519PublicKey recipientKey;
    private final Optional<Ed25519PublicKey> senderKey;

    UnpackedEnvelope(byte[] plaintext, Ed25519PublicKey recipientKey, Optional<Ed25519PublicKey> senderKey) {
        this.plaintext = plaintext.clone();
        this.recipientKey = recipientKey;
        this.senderKey = senderKey;
    }

    /** A copy of the message. */
    public byte[] plaintext() {
        return plaintext.clone();
    }

    /** Which of our keys opened it. */
    public Ed25519PublicKey recipientKey() {
        return recipientKey;
    }

    /** The key that is proved to have sent it; none if the sender is anonymous. */
    public Optional<Ed25519PublicKey> senderKey() {
        return senderKey;
    }

    @Override
    public String toString() {
        return "UnpackedEnvelope[" + plaintext.length + " bytes for " + recipientKey + "]";
    }
}
