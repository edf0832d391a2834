package io.shuzheng.didcomm.protocol.didexchange;

/** Where a connection to be stands (Aries RFC 0023, "States"); the invitation's own states belong to Out-of-Band. */
public enum DidExchangeState {
    /** Nothing happened. */
    START,
    /** The requester told its DID. */
    REQUEST_SENT,
    /** The request is at the responder. */
    REQUEST_RECEIVED,
    /** The responder told its DID. */
    RESPONSE_SENT,
    /** The response is at the requester, and its signature is the inviter's. */
    RESPONSE_RECEIVED,
    /** Both sides know each other. */
    COMPLETED,
    /** One side gave up. */
    ABANDONED
}
