package io.shuzheng.agent.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import io.shuzheng.primitives.Base64Url;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts what the wallet stores, and hashes what it looks up.
 *
 * <p>Values are sealed with XAES-256-GCM and random 192-bit nonces; the associated data is the row's place, so that a
 * row moved elsewhere does not open. Look-up hashes are HMAC-SHA-256 under a second key, cut to 128 bits.
 */
public final class WalletCipher {

    private static final int HASH_SIZE = 16;

    private final Aead values;
    private final PrfSet lookups;

    WalletCipher(Aead values, PrfSet lookups) {
        this.values = values;
        this.lookups = lookups;
    }

    /** Encrypts bytes that will be stored at this place. */
    public Ciphertext seal(byte[] plaintext, String table, String key) {
        try {
            return Ciphertext.of(values.encrypt(plaintext, frame(table, key)));
        } catch (GeneralSecurityException e) {
            throw new StoreFailureException("a value cannot be encrypted", e);
        }
    }

    /**
     * Decrypts bytes found at this place.
     *
     * @throws CorruptRecordException if they were altered, or sealed for another place or under another key
     */
    public byte[] open(Ciphertext sealed, String table, String key) {
        try {
            return values.decrypt(sealed.bytes(), frame(table, key));
        } catch (GeneralSecurityException e) {
            throw new CorruptRecordException("a stored value was altered or moved: " + table + " " + key, e);
        }
    }

    /** The look-up hash of the words in this order: 22 characters of base64url. */
    public String hash(String... words) {
        try {
            return Base64Url.encode(lookups.computePrimary(frame(words), HASH_SIZE));
        } catch (GeneralSecurityException e) {
            throw new StoreFailureException("a look-up hash cannot be computed", e);
        }
    }

    /** Each word after its length, so that no two lists of words have one encoding. */
    private static byte[] frame(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String word : words) {
            byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
            out.writeBytes(utf8);
        }
        return out.toByteArray();
    }
}
