package io.shuzheng.ledger.request;

/** Signs requests for one DID of the ledger; where the key is kept is the implementation's affair. */
public interface RequestSigner {

    /** The DID that the ledger knows the key by. */
    LedgerDid did();

    /** The Ed25519 signature over a signing input: 64 bytes. */
    byte[] sign(byte[] signingInput);
}
