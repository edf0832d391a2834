package io.shuzheng.voucher.computation;

import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.message.ComputationMessage;

/** Takes the computation's own messages out of those that carry them. */
final class PartyMessages {

    private PartyMessages() {}

    /** @throws InvalidInputException if there is none inside, or one of another computation */
    static PartyMessage of(ComputationMessage carrier) {
        PartyMessage message = PartyMessage.fromJson(carrier.payload().toNode());
        if (!message.computationId().value().equals(carrier.computationId())) {
            throw new InvalidInputException("a computation message carries one of another computation");
        }
        return message;
    }
}
