package io.shuzheng.anoncreds.internal.proof;

import java.math.BigInteger;

/** The response of a Schnorr proof over the integers. */
public final class Response {

    private Response() {}

    /** {@code blinding + challenge * secret}. */
    public static BigInteger of(BigInteger blinding, BigInteger challenge, BigInteger secret) {
        return blinding.add(challenge.multiply(secret));
    }
}
