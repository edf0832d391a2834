package io.shuzheng.didcomm.protocol.didexchange;

import static io.shuzheng.didcomm.protocol.Direction.RECEIVE;
import static io.shuzheng.didcomm.protocol.Direction.SEND;
import static io.shuzheng.didcomm.protocol.didexchange.DidExchangeRole.REQUESTER;
import static io.shuzheng.didcomm.protocol.didexchange.DidExchangeRole.RESPONDER;
import static io.shuzheng.didcomm.protocol.didexchange.DidExchangeState.*;

import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.TransitionTable;

/** The legal steps of DID Exchange (Aries RFC 0023, "States"). */
final class DidExchangeTable {

    static final ProtocolUri VERSION_1_0 = ProtocolUri.didcommOrg("didexchange", 1, 0);
    static final ProtocolUri VERSION_1_1 = ProtocolUri.didcommOrg("didexchange", 1, 1);
    static final String REQUEST = "request";
    static final String RESPONSE = "response";
    static final String COMPLETE = "complete";
    static final String PROBLEM = "problem_report";

    static final TransitionTable<DidExchangeRole, DidExchangeState> STEPS =
            TransitionTable.<DidExchangeRole, DidExchangeState>builder()
                    .step(REQUESTER, START, SEND, REQUEST, REQUEST_SENT)
                    .step(REQUESTER, REQUEST_SENT, RECEIVE, RESPONSE, RESPONSE_RECEIVED)
                    .step(REQUESTER, RESPONSE_RECEIVED, SEND, COMPLETE, COMPLETED)
                    .step(RESPONDER, START, RECEIVE, REQUEST, REQUEST_RECEIVED)
                    .step(RESPONDER, REQUEST_RECEIVED, SEND, RESPONSE, RESPONSE_SENT)
                    .step(RESPONDER, RESPONSE_SENT, RECEIVE, COMPLETE, COMPLETED)
                    .abandon(START, PROBLEM, ABANDONED)
                    .build();

    private DidExchangeTable() {}
}
