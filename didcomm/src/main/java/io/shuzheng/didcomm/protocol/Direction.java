package io.shuzheng.didcomm.protocol;

/** Who makes a step. */
public enum Direction {
    /** We send the message. */
    SEND,
    /** The peer's message arrives. */
    RECEIVE,
    /** No message: the state changes because of what was agreed before. */
    LOCAL
}
