package com.neilalexander.jnacl.crypto;

import io.shuzheng.zmq.curve.SecretBox;

/** NaCl's {@code crypto_secretbox} as jnacl has it: arrays in NaCl's form, 0 for success and -1 for failure. */
@SuppressWarnings("MemberName") // JeroMQ calls these names
public final class xsalsa20poly1305 {

    private static final int SUCCESS = 0;
    private static final int FAILURE = -1;

    private xsalsa20poly1305() {}

    /** {@link SecretBox#seal}. */
    public static int crypto_secretbox(byte[] c, byte[] m, long mlen, byte[] n, byte[] k) {
        return SecretBox.seal(c, m, Math.toIntExact(mlen), n, k) ? SUCCESS : FAILURE;
    }

    /** {@link SecretBox#open}. */
    public static int crypto_secretbox_open(byte[] m, byte[] c, long clen, byte[] n, byte[] k) {
        return SecretBox.open(m, c, Math.toIntExact(clen), n, k) ? SUCCESS : FAILURE;
    }
}
