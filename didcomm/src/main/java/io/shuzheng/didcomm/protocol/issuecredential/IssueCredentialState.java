package io.shuzheng.didcomm.protocol.issuecredential;

/** Where an issuance stands (Aries RFC 0453, "States"). */
public enum IssueCredentialState {
    /** Nothing happened. */
    START,
    /** The holder proposed what it would like. */
    PROPOSAL_SENT,
    /** The holder's proposal is at the issuer. */
    PROPOSAL_RECEIVED,
    /** The issuer offered a credential. */
    OFFER_SENT,
    /** The offer is at the holder. */
    OFFER_RECEIVED,
    /** The holder asked for what was offered. */
    REQUEST_SENT,
    /** The request is at the issuer. */
    REQUEST_RECEIVED,
    /** The issuer sent the credential. */
    CREDENTIAL_ISSUED,
    /** The credential is at the holder, who checks and keeps it before it acknowledges. */
    CREDENTIAL_RECEIVED,
    /** The holder has the credential, and the issuer knows. */
    DONE,
    /** One side gave up. */
    ABANDONED
}
