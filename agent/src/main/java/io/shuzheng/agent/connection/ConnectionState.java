package io.shuzheng.agent.connection;

/** How far a connection has come. */
public enum ConnectionState {
    /** We have written to the peer's DID, or asked to connect, and nothing came back. */
    REQUESTED,
    /** The peer has asked to connect, and we have agreed; it has not confirmed. */
    RESPONDED,
    /** Both sides know each other's key. */
    ACTIVE,
    /** The peer refused or withdrew. */
    ABANDONED
}
