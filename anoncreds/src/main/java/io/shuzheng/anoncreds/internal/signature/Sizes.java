package io.shuzheng.anoncreds.internal.signature;

import java.math.BigInteger;

/**
 * The sizes of the numbers of keys, requests and credentials, in bits.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#anoncreds-operations">AnonCreds, constants</a>
 */
public final class Sizes {

    /** Of each of the two safe primes; the modulus has twice as many, or one less. */
    static final int SAFE_PRIME = 1025;

    /** Of an attribute, the link secret and the credential context. */
    public static final int ATTRIBUTE = 256;

    public static final int CHALLENGE = 256;

    /** Of v', the holder's blinding factor. */
    static final int V_PRIME = 2128;

    /** Of v'', the issuer's blinding factor, whose highest bit is set. */
    static final int V_PRIME_PRIME = 2724;

    /** Of the random number that hides v' in a response. */
    static final int V_PRIME_TILDE = 673;

    /** Of the random number that hides the link secret in a response. */
    static final int M_TILDE = 593;

    /** The least e is 2 to this power. */
    public static final int E_START_BITS = 596;

    public static final BigInteger E_START = BigInteger.ONE.shiftLeft(E_START_BITS);

    /** How far above it e may be. */
    static final int E_RANGE = 119;

    private Sizes() {}

    /** Of the response: a random number plus the challenge times what it hides. */
    static int response(int random, int hidden) {
        return Math.max(random, CHALLENGE + hidden) + 1;
    }
}
