package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PublicKey;
import java.util.Arrays;

/**
 * Public keys as Multikey text: multibase {@code z} (Base58), of the multicodec code and the key's 32 bytes.
 *
 * @see <a href="https://www.w3.org/TR/controller-document/#Multikey">Controlled Identifiers 1.0, section 2.2.2</a>
 */
public final class Multikey {

    private static final String BASE58_BTC = "z";
    private static final byte[] ED25519_PUB = {(byte) 0xed, 0x01};
    private static final byte[] X25519_PUB = {(byte) 0xec, 0x01};
    private static final int CODE_SIZE = 2;
    private static final int MAX_LENGTH = 64;

    private Multikey() {}

    /** {@code z6Mk…} */
    public static String encode(Ed25519PublicKey key) {
        return encode(ED25519_PUB, key.bytes());
    }

    /** {@code z6LS…} */
    public static String encode(X25519PublicKey key) {
        return encode(X25519_PUB, key.bytes());
    }

    /**
     * Reads an Ed25519 or X25519 key.
     *
     * @throws InvalidInputException if the text is no Multikey of these two kinds
     */
    public static KeyMaterial.Known decode(String text) {
        if (!text.startsWith(BASE58_BTC) || text.length() > MAX_LENGTH) {
            throw new InvalidInputException("not a Multikey of a 32-byte key in base58btc");
        }
        byte[] bytes = Base58.decode(text.substring(1));
        byte[] code = Arrays.copyOf(bytes, CODE_SIZE);
        byte[] key = bytes.length < CODE_SIZE ? new byte[0] : Arrays.copyOfRange(bytes, CODE_SIZE, bytes.length);
        if (Arrays.equals(code, ED25519_PUB)) {
            return new KeyMaterial.Ed25519(Ed25519PublicKey.of(key));
        }
        if (Arrays.equals(code, X25519_PUB)) {
            return new KeyMaterial.X25519(X25519PublicKey.of(key));
        }
        throw new InvalidInputException("not a Multikey of an Ed25519 or X25519 key");
    }

    private static String encode(byte[] code, byte[] key) {
        byte[] bytes = Arrays.copyOf(code, CODE_SIZE + key.length);
        System.arraycopy(key, 0, bytes, CODE_SIZE, key.length);
        return BASE58_BTC + Base58.encode(bytes);
    }
}
