package io.shuzheng.didcomm.protocol.issuecredential;

import static io.shuzheng.didcomm.protocol.Direction.RECEIVE;
import static io.shuzheng.didcomm.protocol.Direction.SEND;
import static io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialRole.HOLDER;
import static io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialRole.ISSUER;
import static io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState.*;

import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.AckSteps;
import io.shuzheng.didcomm.protocol.TransitionTable;

/** The legal steps of Issue Credential 2.0 (Aries RFC 0453, "States"), but for a request that no offer preceded: AnonCreds needs one. */
final class IssueCredentialTable {

    static final ProtocolUri PROTOCOL = ProtocolUri.didcommOrg("issue-credential", 2, 0);
    static final String PROPOSE = "propose-credential";
    static final String OFFER = "offer-credential";
    static final String REQUEST = "request-credential";
    static final String ISSUE = "issue-credential";
    static final String ACK = "ack";
    static final String PROBLEM = "problem-report";

    static final TransitionTable<IssueCredentialRole, IssueCredentialState> STEPS =
            TransitionTable.<IssueCredentialRole, IssueCredentialState>builder()
                    .step(ISSUER, START, RECEIVE, PROPOSE, PROPOSAL_RECEIVED)
                    .step(ISSUER, START, SEND, OFFER, OFFER_SENT)
                    .step(ISSUER, PROPOSAL_RECEIVED, SEND, OFFER, OFFER_SENT)
                    .step(ISSUER, OFFER_SENT, RECEIVE, PROPOSE, PROPOSAL_RECEIVED)
                    .step(ISSUER, OFFER_SENT, RECEIVE, REQUEST, REQUEST_RECEIVED)
                    .step(ISSUER, REQUEST_RECEIVED, SEND, ISSUE, CREDENTIAL_ISSUED)
                    .step(ISSUER, CREDENTIAL_ISSUED, RECEIVE, AckSteps.OK, DONE)
                    .step(ISSUER, CREDENTIAL_ISSUED, RECEIVE, AckSteps.PENDING, CREDENTIAL_ISSUED)
                    .step(ISSUER, CREDENTIAL_ISSUED, RECEIVE, AckSteps.FAIL, ABANDONED)
                    .step(HOLDER, START, SEND, PROPOSE, PROPOSAL_SENT)
                    .step(HOLDER, START, RECEIVE, OFFER, OFFER_RECEIVED)
                    .step(HOLDER, PROPOSAL_SENT, RECEIVE, OFFER, OFFER_RECEIVED)
                    .step(HOLDER, OFFER_RECEIVED, SEND, PROPOSE, PROPOSAL_SENT)
                    .step(HOLDER, OFFER_RECEIVED, SEND, REQUEST, REQUEST_SENT)
                    .step(HOLDER, REQUEST_SENT, RECEIVE, ISSUE, CREDENTIAL_RECEIVED)
                    .step(HOLDER, CREDENTIAL_RECEIVED, SEND, AckSteps.OK, DONE)
                    .abandon(START, PROBLEM, ABANDONED)
                    .build();

    private IssueCredentialTable() {}
}
