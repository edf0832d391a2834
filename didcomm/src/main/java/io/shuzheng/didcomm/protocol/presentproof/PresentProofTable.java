package io.shuzheng.didcomm.protocol.presentproof;

import static io.shuzheng.didcomm.protocol.Direction.LOCAL;
import static io.shuzheng.didcomm.protocol.Direction.RECEIVE;
import static io.shuzheng.didcomm.protocol.Direction.SEND;
import static io.shuzheng.didcomm.protocol.presentproof.PresentProofRole.PROVER;
import static io.shuzheng.didcomm.protocol.presentproof.PresentProofRole.VERIFIER;
import static io.shuzheng.didcomm.protocol.presentproof.PresentProofState.*;

import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.AckSteps;
import io.shuzheng.didcomm.protocol.TransitionTable;

/** The legal steps of Present Proof 2.0 (Aries RFC 0454, "States"). */
final class PresentProofTable {

    static final ProtocolUri PROTOCOL = ProtocolUri.didcommOrg("present-proof", 2, 0);
    static final String PROPOSE = "propose-presentation";
    static final String REQUEST = "request-presentation";
    static final String PRESENT = "presentation";
    static final String ACK = "ack";
    static final String PROBLEM = "problem-report";

    /** The request said that there will be no ack. */
    static final String UNCONFIRMED = "no ack agreed";

    static final TransitionTable<PresentProofRole, PresentProofState> STEPS =
            TransitionTable.<PresentProofRole, PresentProofState>builder()
                    .step(VERIFIER, START, RECEIVE, PROPOSE, PROPOSAL_RECEIVED)
                    .step(VERIFIER, START, SEND, REQUEST, REQUEST_SENT)
                    .step(VERIFIER, PROPOSAL_RECEIVED, SEND, REQUEST, REQUEST_SENT)
                    .step(VERIFIER, REQUEST_SENT, RECEIVE, PROPOSE, PROPOSAL_RECEIVED)
                    .step(VERIFIER, REQUEST_SENT, RECEIVE, PRESENT, PRESENTATION_RECEIVED)
                    .step(VERIFIER, PRESENTATION_RECEIVED, SEND, AckSteps.OK, DONE)
                    .step(VERIFIER, PRESENTATION_RECEIVED, LOCAL, UNCONFIRMED, DONE)
                    .step(PROVER, START, SEND, PROPOSE, PROPOSAL_SENT)
                    .step(PROVER, START, RECEIVE, REQUEST, REQUEST_RECEIVED)
                    .step(PROVER, PROPOSAL_SENT, RECEIVE, REQUEST, REQUEST_RECEIVED)
                    .step(PROVER, REQUEST_RECEIVED, SEND, PROPOSE, PROPOSAL_SENT)
                    .step(PROVER, REQUEST_RECEIVED, SEND, PRESENT, PRESENTATION_SENT)
                    .step(PROVER, PRESENTATION_SENT, LOCAL, UNCONFIRMED, DONE)
                    .step(PROVER, PRESENTATION_SENT, RECEIVE, AckSteps.OK, DONE)
                    .step(PROVER, PRESENTATION_SENT, RECEIVE, AckSteps.PENDING, PRESENTATION_SENT)
                    .step(PROVER, PRESENTATION_SENT, RECEIVE, AckSteps.FAIL, ABANDONED)
                    .abandon(START, PROBLEM, ABANDONED)
                    .build();

    private PresentProofTable() {}
}
