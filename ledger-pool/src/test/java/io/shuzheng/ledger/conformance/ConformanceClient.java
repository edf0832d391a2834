package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.request.LedgerRequest;

/** A client of Indy networks, as the suite uses it. */
public interface ConformanceClient extends AutoCloseable {

    /** Sends a request and waits for the answer that the network's nodes agree on. */
    Answer submit(LedgerRequest request);

    /** Whether answers come as the node sent them, proofs included; else as what the client has verified them to say. */
    boolean showsProofs();

    @Override
    void close();
}
