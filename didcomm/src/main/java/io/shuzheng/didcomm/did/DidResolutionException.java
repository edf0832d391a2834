package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.InvalidInputException;

/** The DID cannot be resolved, and trying again does not help. */
public final class DidResolutionException extends InvalidInputException implements DidResolutionFailure {

    private final transient Did did;
    private final Reason reason;

    private DidResolutionException(Did did, Reason reason, String message) {
        super(message);
        this.did = did;
        this.reason = reason;
    }

    private DidResolutionException(Did did, Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.did = did;
        this.reason = reason;
    }

    public static DidResolutionException unsupportedMethod(Did did) {
        return new DidResolutionException(
                did, Reason.UNSUPPORTED_METHOD, "DID method is not supported: " + Abbreviation.of(did));
    }

    public static DidResolutionException notFound(Did did) {
        return new DidResolutionException(did, Reason.NOT_FOUND, "DID is not found: " + Abbreviation.of(did));
    }

    public static DidResolutionException invalidDocument(Did did, String what) {
        return new DidResolutionException(did, Reason.INVALID_DOCUMENT, invalid(did, what));
    }

    public static DidResolutionException invalidDocument(Did did, InvalidInputException cause) {
        return new DidResolutionException(
                did, Reason.INVALID_DOCUMENT, invalid(did, String.valueOf(cause.getMessage())), cause);
    }

    private static String invalid(Did did, String what) {
        return "DID document of " + Abbreviation.of(did) + " is invalid: " + what;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    @Override
    public Did did() {
        return did;
    }
}
