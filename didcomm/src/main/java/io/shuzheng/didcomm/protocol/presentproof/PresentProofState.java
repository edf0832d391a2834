package io.shuzheng.didcomm.protocol.presentproof;

/** Where a presentation stands (Aries RFC 0454, "States"). */
public enum PresentProofState {
    /** Nothing happened. */
    START,
    /** The prover proposed what it would show. */
    PROPOSAL_SENT,
    /** The prover's proposal is at the verifier. */
    PROPOSAL_RECEIVED,
    /** The verifier asked. */
    REQUEST_SENT,
    /** The request is at the prover. */
    REQUEST_RECEIVED,
    /** The prover sent the presentation, and the verifier will confirm it. */
    PRESENTATION_SENT,
    /** The presentation is at the verifier, who judges it before it confirms or reports a problem. */
    PRESENTATION_RECEIVED,
    /** The presentation was shown, and confirmed if that was agreed. */
    DONE,
    /** One side gave up, or the verifier refused the presentation. */
    ABANDONED
}
