package io.shuzheng.evidence.anchor;

import io.shuzheng.primitives.InvalidInputException;

/** Where an anchor stands: the sequence number of its transaction on the ledger (Indy's domain ledger), from 1. */
public record AnchorReference(long sequenceNumber) {

    public AnchorReference {
        if (sequenceNumber < 1) {
            throw new InvalidInputException("a ledger's sequence numbers start at 1");
        }
    }

    @Override
    public String toString() {
        return "ledger transaction " + sequenceNumber;
    }
}
