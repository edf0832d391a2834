package io.shuzheng.agent.message;

import io.shuzheng.primitives.InvalidInputException;

/** A peer refused a message for good; to send it again is of no use. */
public final class DeliveryRefusedException extends InvalidInputException {

    public DeliveryRefusedException(String message) {
        super(message);
    }
}
