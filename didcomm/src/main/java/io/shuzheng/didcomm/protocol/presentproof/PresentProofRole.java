package io.shuzheng.didcomm.protocol.presentproof;

/** The two sides of Present Proof. */
public enum PresentProofRole {
    /** Asks for a presentation and judges it. */
    VERIFIER,
    /** Makes the presentation. */
    PROVER
}
