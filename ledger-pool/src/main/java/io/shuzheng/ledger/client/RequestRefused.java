package io.shuzheng.ledger.client;

import io.shuzheng.primitives.InvalidInputException;

/** The network refused a request, and says why. Sending it again does not help. */
public final class RequestRefused extends InvalidInputException {

    /** How far the request came. */
    public enum Stage {
        /** REQNACK: malformed, or its signature does not hold. */
        CHECK,
        /** REJECT: well-formed and signed, but not allowed or in contradiction to the ledger's state. */
        AUTHORIZATION
    }

    private final Stage stage;
    private final String reason;

    public RequestRefused(Stage stage, String reason) {
        super("the ledger refused the request: " + reason);
        this.stage = stage;
        this.reason = reason;
    }

    public Stage stage() {
        return stage;
    }

    /** The nodes' words. */
    public String reason() {
        return reason;
    }
}
