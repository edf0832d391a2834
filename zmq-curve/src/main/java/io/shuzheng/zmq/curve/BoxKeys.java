package io.shuzheng.zmq.curve;

import java.security.SecureRandom;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.util.Pack;

/**
 * Keys of NaCl's boxes: X25519 (RFC 7748), and HSalsa20 of the secret that two keys share.
 *
 * <p>As NaCl does, it takes public keys of small order: their owners give away no secret but their own.
 */
public final class BoxKeys {

    /** The length of every key, in bytes. */
    public static final int SIZE = 32;

    private static final int ROUNDS = 20;

    /** "expand 32-byte k", the constants of Salsa20. */
    private static final int[] SIGMA = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

    /** Where the constants and the input stand in Salsa20's state. */
    private static final int[] OUTPUT = {0, 5, 10, 15, 6, 7, 8, 9};

    private BoxKeys() {}

    /** Draws a key pair. */
    public static void generate(byte[] publicKey, byte[] secretKey, SecureRandom random) {
        random.nextBytes(secretKey);
        X25519.scalarMultBase(secretKey, 0, publicKey, 0);
    }

    /** Sets {@code key} to what encrypts between the owners of a secret and a public key. */
    public static void agree(byte[] key, byte[] publicKey, byte[] secretKey) {
        byte[] secret = new byte[SIZE];
        X25519.scalarMult(secretKey, 0, publicKey, 0, secret, 0);
        hash(secret, key);
    }

    /** HSalsa20 with an input of zeros. */
    private static void hash(byte[] secret, byte[] key) {
        int[] words = Pack.littleEndianToInt(secret, 0, SIZE / Integer.BYTES);
        int[] state = new int[16];
        System.arraycopy(words, 0, state, 1, 4);
        System.arraycopy(words, 4, state, 11, 4);
        for (int i = 0; i < SIGMA.length; i++) {
            state[5 * i] = SIGMA[i];
        }
        int[] mixed = new int[16];
        Salsa20Engine.salsaCore(ROUNDS, state, mixed);
        for (int i = 0; i < OUTPUT.length; i++) {
            Pack.intToLittleEndian(mixed[OUTPUT[i]] - state[OUTPUT[i]], key, Integer.BYTES * i);
        }
    }
}
