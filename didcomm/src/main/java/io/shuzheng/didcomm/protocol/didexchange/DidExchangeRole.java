package io.shuzheng.didcomm.protocol.didexchange;

/** The two sides of DID Exchange. */
public enum DidExchangeRole {
    /** Got the invitation and asks for the connection. */
    REQUESTER,
    /** Made the invitation and answers. */
    RESPONDER
}
