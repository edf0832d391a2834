package io.shuzheng.agent.message;

import io.shuzheng.primitives.InternalFailureException;

/** A peer could not be reached, or could not take a message now. */
public final class DeliveryFailedException extends InternalFailureException {

    public DeliveryFailedException(String message) {
        super(message);
    }

    public DeliveryFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
