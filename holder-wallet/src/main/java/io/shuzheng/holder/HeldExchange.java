package io.shuzheng.holder;

import io.shuzheng.didcomm.protocol.Exchange;
import java.util.Optional;

/**
 * An issuance or a presentation in which the wallet takes part.
 *
 * @param id ours alone; no peer learns it
 * @param connectionId the connection with the issuer or verifier
 * @param exchange where it stands
 */
public record HeldExchange<X extends Exchange>(String id, String connectionId, X exchange) {

    HeldExchange<X> at(X next) {
        return new HeldExchange<>(id, connectionId, next);
    }

    /** The thread out of which it came. */
    public Optional<String> parentThreadId() {
        return exchange.conversation().parentThreadId();
    }

    /** Ids only: the messages carry personal data. */
    @Override
    public String toString() {
        return "HeldExchange[" + id + ", " + exchange.conversation().state() + "]";
    }
}
