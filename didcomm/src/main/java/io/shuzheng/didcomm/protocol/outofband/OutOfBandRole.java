package io.shuzheng.didcomm.protocol.outofband;

/** The two sides of Out-of-Band. */
public enum OutOfBandRole {
    /** Made the invitation. */
    SENDER,
    /** Got the invitation. */
    RECEIVER
}
