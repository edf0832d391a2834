package io.shuzheng.didcomm.protocol;

import io.shuzheng.primitives.InvalidInputException;

/** A message does not fit the protocol, the thread or the state that it came to; the exchange stays as it was. */
public final class ProtocolViolation extends InvalidInputException {

    /** What is wrong; the set is closed. */
    public enum Reason {
        /** This very message was processed before. Nothing is to be done: handlers are idempotent by it. */
        DUPLICATE,
        /** The message belongs to the protocol and the role, but not to this state. */
        OUT_OF_ORDER,
        /** The message is one that this role sends, not one that it receives, or the other way round. */
        WRONG_ROLE,
        /** The message belongs to another thread, or names another parent thread. */
        WRONG_THREAD,
        /** The protocol has no such message. */
        UNKNOWN_MESSAGE,
        /** None of the message's attachment formats is understood, or not the one that was agreed. */
        UNSUPPORTED_FORMAT,
        /** A signature is missing, does not verify, or is by another key. */
        BAD_SIGNATURE,
        /** What the message says contradicts itself or what was said before in the thread. */
        CONTRADICTION,
        /** The thread has more messages than any honest one. */
        TOO_MANY_MESSAGES
    }

    private final Reason reason;

    public ProtocolViolation(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
