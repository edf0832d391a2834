package io.shuzheng.didcomm.protocol.outofband;

/** Where the reuse of a connection stands. */
public enum OutOfBandState {
    /** Nothing happened. */
    START,
    /** The receiver asked to reuse a connection. */
    REUSE_SENT,
    /** The wish to reuse a connection is at the sender. */
    REUSE_RECEIVED,
    /** The connection is reused. */
    DONE,
    /** It is not; the receiver may connect anew. */
    ABANDONED
}
