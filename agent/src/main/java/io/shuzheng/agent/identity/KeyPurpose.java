package io.shuzheng.agent.identity;

/** What one of the agent's keys is for. */
public enum KeyPurpose {
    /** The key of a DID that is written on the ledger. */
    PUBLIC_DID,
    /** The key of a peer DID of one connection. */
    PEER_DID,
    /** The key that an invitation names. */
    INVITATION,
    /** A key that signs documents only, such as a one-time did:key. */
    SIGNING
}
