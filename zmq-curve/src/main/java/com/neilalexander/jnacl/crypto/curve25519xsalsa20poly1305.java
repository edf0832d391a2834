package com.neilalexander.jnacl.crypto;

import io.shuzheng.zmq.curve.BoxKeys;
import java.security.SecureRandom;

/** NaCl's {@code crypto_box} as jnacl has it: arrays in NaCl's form, 0 for success and -1 for failure. */
@SuppressWarnings("MemberName") // JeroMQ calls these names
public final class curve25519xsalsa20poly1305 {

    /** JeroMQ calls static methods, so nobody can hand it in. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private curve25519xsalsa20poly1305() {}

    /** {@link BoxKeys#generate}. */
    public static int crypto_box_keypair(byte[] pk, byte[] sk) {
        BoxKeys.generate(pk, sk, RANDOM);
        return 0;
    }

    /** {@link BoxKeys#agree}. */
    public static int crypto_box_beforenm(byte[] k, byte[] pk, byte[] sk) {
        BoxKeys.agree(k, pk, sk);
        return 0;
    }

    /** Encrypts with a key that was agreed on before. */
    public static int crypto_box_afternm(byte[] c, byte[] m, long mlen, byte[] n, byte[] k) {
        return xsalsa20poly1305.crypto_secretbox(c, m, mlen, n, k);
    }

    /** Decrypts with a key that was agreed on before. */
    public static int crypto_box_open_afternm(byte[] m, byte[] c, long clen, byte[] n, byte[] k) {
        return xsalsa20poly1305.crypto_secretbox_open(m, c, clen, n, k);
    }

    /** Agrees on a key and encrypts. */
    public static int crypto_box(byte[] c, byte[] m, long mlen, byte[] n, byte[] pk, byte[] sk) {
        byte[] key = new byte[BoxKeys.SIZE];
        BoxKeys.agree(key, pk, sk);
        return crypto_box_afternm(c, m, mlen, n, key);
    }

    /** Agrees on a key and decrypts. */
    public static int crypto_box_open(byte[] m, byte[] c, long clen, byte[] n, byte[] pk, byte[] sk) {
        byte[] key = new byte[BoxKeys.SIZE];
        BoxKeys.agree(key, pk, sk);
        return crypto_box_open_afternm(m, c, clen, n, key);
    }
}
