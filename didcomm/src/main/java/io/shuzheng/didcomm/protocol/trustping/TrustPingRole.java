package io.shuzheng.didcomm.protocol.trustping;

/** The two sides of Trust Ping. */
public enum TrustPingRole {
    /** Asks. */
    SENDER,
    /** Answers. */
    RECEIVER
}
