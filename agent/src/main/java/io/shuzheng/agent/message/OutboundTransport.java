package io.shuzheng.agent.message;

import java.net.URI;

/** Carries envelopes to peers. */
@FunctionalInterface
public interface OutboundTransport {

    /**
     * Delivers an envelope; on return the peer has taken it over.
     *
     * @throws DeliveryRefusedException if the peer will never take it
     * @throws DeliveryFailedException if the peer could not be reached, or could not take it now
     */
    void deliver(URI endpoint, byte[] envelope);
}
