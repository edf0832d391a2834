package io.shuzheng.primitives;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-2 digests, which every JVM has. */
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
