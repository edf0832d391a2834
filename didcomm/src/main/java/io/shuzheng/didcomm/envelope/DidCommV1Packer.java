package io.shuzheng.didcomm.envelope;

import io.shuzheng.didcomm.internal.nacl.CryptoBox;
import io.shuzheng.didcomm.internal.nacl.SealedBox;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PrivateKey;
import io.shuzheng.primitives.X25519PublicKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Packs DIDComm v1 envelopes: the message under a fresh content key (ChaCha20-Poly1305), and that key in a NaCl box for
 * each recipient.
 *
 * <p>Authcrypt proves the sender to each recipient and to nobody else. Among several recipients it proves less: one of
 * them, knowing the content key, could replace the message for the others.
 *
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/features/0019-encryption-envelope">Aries RFC 0019</a>
 */
public final class DidCommV1Packer implements EnvelopePacker {

    private final SecureRandom random;

    public DidCommV1Packer(SecureRandom random) {
        this.random = random;
    }

    @Override
    public byte[] pack(byte[] plaintext, List<Ed25519PublicKey> recipients, Optional<Ed25519PrivateKey> sender) {
        requireDistinct(recipients);
        byte[] contentKey = draw(ContentCipher.KEY_SIZE);
        try {
            ProtectedHeader header = sender.map(key -> authcryptHeader(contentKey, recipients, key))
                    .orElseGet(() -> anoncryptHeader(contentKey, recipients));
            return Envelope.seal(header, plaintext, contentKey, draw(ContentCipher.NONCE_SIZE))
                    .toBytes();
        } finally {
            Arrays.fill(contentKey, (byte) 0);
        }
    }

    private ProtectedHeader authcryptHeader(
            byte[] contentKey, List<Ed25519PublicKey> recipients, Ed25519PrivateKey sender) {
        byte[] senderName = sender.publicKey().base58().getBytes(StandardCharsets.US_ASCII);
        X25519PrivateKey senderKey = sender.toX25519();
        try {
            return new ProtectedHeader(
                    EnvelopeMode.AUTHCRYPT,
                    recipients.stream()
                            .map(recipient -> authcrypt(contentKey, recipient, senderName, senderKey))
                            .toList());
        } finally {
            senderKey.destroy();
        }
    }

    private Recipient authcrypt(
            byte[] contentKey, Ed25519PublicKey recipient, byte[] senderName, X25519PrivateKey senderKey) {
        X25519PublicKey recipientKey = recipient.toX25519();
        byte[] nonce = draw(CryptoBox.NONCE_SIZE);
        return new Recipient(
                recipient.base58(),
                Base64Url.encode(CryptoBox.seal(contentKey, nonce, recipientKey, senderKey)),
                Base64Url.encode(SealedBox.seal(senderName, recipientKey, random)),
                Base64Url.encode(nonce));
    }

    private ProtectedHeader anoncryptHeader(byte[] contentKey, List<Ed25519PublicKey> recipients) {
        return new ProtectedHeader(
                EnvelopeMode.ANONCRYPT,
                recipients.stream()
                        .map(recipient -> anoncrypt(contentKey, recipient))
                        .toList());
    }

    private Recipient anoncrypt(byte[] contentKey, Ed25519PublicKey recipient) {
        byte[] box = SealedBox.seal(contentKey, recipient.toX25519(), random);
        return new Recipient(recipient.base58(), Base64Url.encode(box), "", "");
    }

    private byte[] draw(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void requireDistinct(List<Ed25519PublicKey> recipients) {
        boolean distinct = new HashSet<>(recipients).size() == recipients.size();
        if (recipients.isEmpty() || recipients.size() > ProtectedHeader.MAX_RECIPIENTS || !distinct) {
            throw new InvalidInputException(
                    "an envelope needs 1 to " + ProtectedHeader.MAX_RECIPIENTS + " distinct recipients");
        }
    }
}
