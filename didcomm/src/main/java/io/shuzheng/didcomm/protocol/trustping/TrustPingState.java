package io.shuzheng.didcomm.protocol.trustping;

/** Where a ping stands. */
public enum TrustPingState {
    /** Nothing happened. */
    START,
    /** The ping is sent and an answer is asked for. */
    PING_SENT,
    /** The ping arrived and is to be answered. */
    PING_RECEIVED,
    /** The ping is answered, or no answer was asked for. */
    DONE
}
