package io.shuzheng.didcomm.protocol;

/** The two names under which peers attach the same AnonCreds objects (Aries RFC 0771 and 0592). */
public enum AnonCredsFamily {
    /** {@code anoncreds/…@v1.0}, Aries RFC 0771. */
    ANONCREDS,
    /** {@code hlindy/…@v2.0}, Aries RFC 0592. */
    HLINDY
}
