package io.shuzheng.didcomm.protocol.issuecredential;

/** The two sides of Issue Credential. */
public enum IssueCredentialRole {
    /** Offers and issues. */
    ISSUER,
    /** Asks for a credential and keeps it. */
    HOLDER
}
