package io.shuzheng.computation.engine;

import io.shuzheng.evidence.statement.PartyDid;

/**
 * Port: the way to the other parties. An implementation authenticates the sender to the receiver and encrypts, delivers each
 * message at least once, and sends nothing when the transaction in which the run is stored fails.
 */
@FunctionalInterface
public interface PartyChannel {

    /**
     * Takes a message for sending.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if it cannot be taken now
     */
    void send(PartyDid to, PartyMessage message);
}
