package io.shuzheng.primitives;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Digests of SHA-2 and SHA-3, which every JVM has, and Keccak, which SHA-3 was made of. */
public final class Digests {

    private Digests() {}

    /** SHA-256 of the parts one after another: 32 bytes. */
    public static byte[] sha256(byte[]... parts) {
        return digest("SHA-256", parts);
    }

    /** SHA-512 of the parts one after another: 64 bytes. */
    public static byte[] sha512(byte[]... parts) {
        return digest("SHA-512", parts);
    }

    /** SHA3-256 of the parts one after another: 32 bytes. */
    public static byte[] sha3(byte[]... parts) {
        return digest("SHA3-256", parts);
    }

    /** Keccak-256 of the parts one after another, with the padding that Keccak had before it became SHA-3: 32 bytes. */
    public static byte[] keccak256(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new InternalFailureException("this JVM lacks " + algorithm, e);
        }
    }
}
