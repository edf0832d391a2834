package io.shuzheng.didcomm.envelope;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.internal.nacl.CryptoBox;
import io.shuzheng.didcomm.internal.nacl.SealedBox;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PrivateKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Unpacks DIDComm v1 envelopes; see {@link DidCommV1Packer} for what the sender's key proves.
 *
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/features/0019-encryption-envelope">Aries RFC 0019</a>
 */
public final class DidCommV1Unpacker implements EnvelopeUnpacker {

    @Override
    public UnpackedEnvelope unpack(byte[] envelope, DecryptionKeys keys) {
        Envelope parsed = Envelope.parse(envelope);
        ProtectedHeader header = parsed.header();
        for (Recipient recipient : header.recipients()) {
            Optional<Ed25519PrivateKey> key = publicKey(recipient.kid()).flatMap(keys::find);
            if (key.isPresent()) {
                return open(parsed, header.mode(), recipient, key.get());
            }
        }
        throw new EnvelopeException(
                EnvelopeException.Reason.NO_KEY, "the envelope is for none of the keys that are held");
    }

    private static UnpackedEnvelope open(
            Envelope envelope, EnvelopeMode mode, Recipient recipient, Ed25519PrivateKey key) {
        X25519PrivateKey agreementKey = key.toX25519();
        try {
            Optional<Ed25519PublicKey> sender =
                    mode == EnvelopeMode.AUTHCRYPT ? Optional.of(sender(recipient, agreementKey)) : Optional.empty();
            byte[] contentKey = contentKey(recipient, agreementKey, sender);
            try {
                return new UnpackedEnvelope(envelope.open(contentKey), key.publicKey(), sender);
            } finally {
                Arrays.fill(contentKey, (byte) 0);
            }
        } finally {
            agreementKey.destroy();
        }
    }

    private static byte[] contentKey(Recipient recipient, X25519PrivateKey ours, Optional<Ed25519PublicKey> sender) {
        byte[] box = EnvelopeJson.decode("encrypted_key", recipient.encryptedKey());
        Optional<byte[]> contentKey = sender.isPresent()
                ? CryptoBox.open(box, nonce(recipient), sender.get().toX25519(), ours)
                : SealedBox.open(box, ours);
        return contentKey
                .filter(key -> key.length == ContentCipher.KEY_SIZE)
                .orElseThrow(() -> notAuthentic("encrypted_key"));
    }

    private static byte[] nonce(Recipient recipient) {
        byte[] nonce = EnvelopeJson.decode("iv", recipient.iv());
        if (nonce.length != CryptoBox.NONCE_SIZE) {
            throw new EnvelopeException(EnvelopeException.Reason.MALFORMED, "a recipient's iv is of a wrong length");
        }
        return nonce;
    }

    private static Ed25519PublicKey sender(Recipient recipient, X25519PrivateKey ours) {
        return SealedBox.open(EnvelopeJson.decode("sender", recipient.sender()), ours)
                .flatMap(name -> publicKey(new String(name, StandardCharsets.US_ASCII)))
                .orElseThrow(() -> notAuthentic("sender"));
    }

    /** A key as envelopes name it; one that is no Ed25519 key is none of ours. */
    private static Optional<Ed25519PublicKey> publicKey(String name) {
        try {
            return Optional.of(DidKey.parseTolerant(name));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static EnvelopeException notAuthentic(String member) {
        return new EnvelopeException(
                EnvelopeException.Reason.NOT_AUTHENTIC, "the recipient's " + member + " is not authentic");
    }
}
